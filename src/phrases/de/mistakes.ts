export const mistakes = {
  'mistake.unknown-option': 'Eine Option {name} gibt es hier nicht. Es gibt: {names}.',
  'mistake.no-options': 'Eine Option {name} gibt es hier nicht: Dieser Befehl hat keine.',
  'mistake.missing': '{name} fehlt: Ergänze {name}: und einen Wert.',
  'mistake.missing-file': '{name} fehlt: Ergänze {name}: und eine Datei.',
  'mistake.whole-number': '{name} muss eine ganze Zahl von {min, number} bis {max, number} sein.',
  'mistake.one-of': '{name} muss eines davon sein: {choices}.',
  'mistake.yes-or-no': '{name} muss yes oder no sein.',
  'mistake.role': '{name} muss eine Rolle sein.',
  'mistake.closed-role':
    'Diese Rolle darf ich nicht erwähnen. Erlaube es allen (Servereinstellungen → Rollen), oder lass mich alle Rollen erwähnen.',
  'mistake.length': '{name} muss 1 bis {max, number} Zeichen lang sein.',
  'mistake.server-only': 'Das geht nur in einem Server.',
  'mistake.command-server-only': '/{command} geht nur in einem Server.',
  'mistake.moderators-only': 'Das dürfen nur Moderatoren.',
  'mistake.command-moderators-only':
    'Nur Moderatoren dürfen /{command} verwenden. Frage jemanden, der den Server verwalten darf.',
  'mistake.old-button': 'Dieser Knopf gehört zu einer älteren Version von mir. Verwende den Befehl noch einmal.',
  'mistake.old-undo':
    'Dieser Knopf stammt von einer älteren Version von mir. Nimm die Änderung mit /history undo zurück.',
  'mistake.needs-word': 'Nach /{command} fehlt eines dieser Wörter: {names}.',
  'mistake.unknown-command': 'Einen Befehl /{command} gibt es nicht. /help zeigt, welche es gibt.',
  'mistake.unread-file': 'Ich konnte diese Datei nicht von Discord holen. Versuche es in einer Minute wieder.',
  'mistake.large-file': 'Diese Datei ist größer als {megabytes, number} MB, darum habe ich sie nicht gelesen.',
  'mistake.words':
    'words müssen 1 bis {words, number} Wörter oder Namen von höchstens {characters, number} Zeichen sein, durch Kommas getrennt.',
  'mistake.feed-unknown': 'Kein Feed heißt hier „{text}“. /feed list zeigt sie.',
  'mistake.feed-unclear': 'Mehrere Feeds passen zu „{text}“: {titles}. Schreibe mehr vom Namen.',
  'mistake.digest-none': 'Es gibt noch keinen Überblick. Richte mit /digest add einen ein.',
  'mistake.digest-unknown': 'Kein Überblick heißt „{text}“. /digest list zeigt sie.',
  'mistake.digest-unclear': 'Es gibt mehrere: {digests}. Ergänze digest: und Wörter von dem, den du meinst.',
  'mistake.nothing-to-change': 'Nichts zu ändern. Ergänze, was anders werden soll, etwa when:18:00.',
  'mistake.nothing-to-change-feed': 'Nichts zu ändern. Ergänze, was anders werden soll, etwa mode:live.',
  'mistake.feed-in-several':
    '{feed} geht in mehrere Kanäle. Wähle einen aus den Vorschlägen von feed:, oder verwende den Befehl in seinem Kanal.',
  'mistake.template': 'Eine Vorlage kennt {name} nicht. Es gibt {names}.',
  'mistake.timezone-unknown': '„{name}“ ist keine Zeitzone, die ich kenne. Schreibe eine wie Europe/Berlin.',
  'mistake.timezone-missing': 'In welcher Zeitzone ist {when}? Ergänze timezone: und den Anfang einer Stadt.',
  'mistake.since': '„{text}“ kann ich nicht als Zeit lesen. Schreibe 24h, 7d oder einen Tag wie 2026-03-01.',
  'mistake.schedule':
    '„{when}“ kann ich nicht als Zeit lesen. Schreibe 08:00, weekdays 08:00, monday 08:00, hourly oder fünf Felder von cron.',
  'mistake.schedule-empty': '„{when}“ kommt nie vor. Nimm einen anderen Tag.',
  'mistake.link-needed': 'In Direktnachrichten muss article ein Link sein.',
  'mistake.article-unknown': 'Kein Artikel hat hier „{text}“ im Titel. /latest zeigt die neuesten.',
  'mistake.address-unknown': 'Kein Artikel hat hier diese Adresse. /latest zeigt die neuesten.',
  'mistake.no-list': 'Es gibt noch keine Liste. Verwende erst /latest.',
  'mistake.not-in-list':
    'Die letzte Liste geht von 1 bis {last, number}. Einen Artikel {number, number} gibt es nicht.',
  'mistake.article-gone': 'Dieser Artikel ist nicht mehr gespeichert. /latest zeigt die neuesten.',
  'mistake.article-elsewhere':
    '„{title}“ gehört nicht zu dieser Meldung. /story show zeigt die Artikel, die dazugehören.',
  'mistake.article-alone': 'Dieser Artikel steht schon allein.',
  'mistake.command-unusable': 'Einen Befehl /{command} gibt es hier für dich nicht. /help zeigt, welche es gibt.',
  'mistake.old-stories': 'Dieser Knopf ist zu alt. Verwende noch einmal /stories.',
  'mistake.too-soon': 'Du kannst {again} wieder fragen.',
  'mistake.busy': 'Ich habe gerade zu viel zu tun. Versuche es in einer Minute noch einmal.',
  'mistake.no-room':
    'Ich habe keinen Platz mehr, um etwas zu speichern. Es wurde nichts geändert. Wer mich betreibt, weiß Bescheid. Versuche es später noch einmal.',
  'mistake.stretch': 'before muss später sein als since.',
  'mistake.no-words': 'In „{query}“ ist kein Wort, nach dem ich suchen könnte. Schreibe ein Wort oder mehrere.',
  'mistake.digests-full':
    'Dieser Kanal hat schon {count, plural, one {# Überblick} other {# Überblicke}}, und mehr sind hier nicht erlaubt. Entferne zuerst einen: /digest remove.',
} as const;
