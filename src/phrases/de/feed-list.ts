export const feedList = {
  'feed-list.empty': 'In diesem Server gibt es noch keinen Feed: {command}',
  'feed-list.empty-channel': 'In {channel} gibt es noch keinen Feed: {command}',
  'feed-list.healthy': '{count, number} in Ordnung',
  'feed-list.failing': '{count, number} gestört',
  'feed-list.given-up': '{count, number} aufgegeben',
  'feed-list.held-back': '{count, number} zurückgehalten',
  'feed-list.not-posted': '{count, number} nicht gesendet',
  'feed-list.problems-first': 'Probleme zuerst',
  'feed-list.at-once': 'sofort',
  'feed-list.paused': '{count, number} pausiert',
  'feed-list.paused-by': 'pausiert von {person} {age}',
  'feed-list.choose': 'Feed wählen: testen, ändern, pausieren, entfernen',
  'feed-list.no-article': 'noch kein Artikel',
  'feed-list.last-article': 'letzter Artikel {age}',
  'feed-list.next-poll': 'nächste Abfrage {due}',
  'feed-list.failing-minutes': 'gestört seit {count, plural, one {# Minute} other {# Minuten}}',
  'feed-list.failing-hours': 'gestört seit {count, plural, one {# Stunde} other {# Stunden}}',
  'feed-list.failing-days': 'gestört seit {count, plural, one {# Tag} other {# Tagen}}',
  'feed-list.given-up-since': 'aufgegeben {age}',
  'feed-list.gone': '{what} Ich frage nicht mehr nach. → {remove}, oder {add} mit der neuen Adresse',
  'feed-list.stopped':
    '{what} Nach zwei Wochen frage ich nicht mehr nach. → {add} mit der Adresse für einen neuen Versuch, oder {remove}',
  'feed-list.wait': '{what} Ich warte und versuche es {due} wieder; noch ist nichts zu tun.',
  'feed-list.retry': '{what} Ich versuche es {due} wieder. → {step}',
  'feed-list.articles-held':
    '{count, plural, one {# Artikel} other {# Artikel}} zurückgehalten: Er brachte mehr auf einmal als je zuvor.',
  'feed-list.in-line':
    '{count, plural, one {# Beitrag wartet} other {# Beiträge warten}}, höchstens {cap, number} pro Stunde. → {command} bringt sie stattdessen zusammen.',
  'feed-list.suspended':
    'Nichts wird gesendet: {reason}, seit {since}. {count, plural, one {# Nachricht wartet und geht} other {# Nachrichten warten und gehen}} hinaus, sobald ich dort schreiben kann.',
  'feed-list.release': 'Freigeben',
  'feed-list.drop': 'Verwerfen',
  'feed-list.release-of': 'Artikel freigeben von…',
  'feed-list.drop-of': 'Artikel verwerfen von…',
  'feed-list.released':
    '✓ <b>{count, plural, one {# Artikel} other {# Artikel}} freigegeben.</b> Jetzt in {command}, und der nächste Überblick kann daraus wählen.',
  'feed-list.dropped':
    '✓ <b>{count, plural, one {# Artikel} other {# Artikel}} verworfen.</b> Nirgends zu sehen, und sie kommen nicht wieder.',
  'feed-list.none-held': 'Von diesem Feed wird nichts mehr zurückgehalten. → {command}',
} as const;
