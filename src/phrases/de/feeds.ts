export const feeds = {
  'feeds.count': '{count, plural, one {# Feed} other {# Feeds}}',
  'feed.added.digest':
    '✓ <b>{feed} geht jetzt nach</b> {channel}, im Überblick. Erste Abfrage erledigt, die nächste {due}.',
  'feed.added.live':
    '✓ <b>{feed} geht jetzt nach</b> {channel}, sofort, höchstens {cap, number} pro Stunde. Erste Abfrage erledigt, die nächste {due}.',
  'feed.next-digest': 'Nächster Überblick {due}',
  'feed.rest-in-digest': 'Was darüber ist, steht im nächsten Überblick {due}',
  'feed.rest-waits': 'Was darüber ist, wartet. → {command} bringt es stattdessen zusammen.',
  'feed.no-digest': '→ {channel} hat noch keinen Überblick: {command}',
  'feed.there': '– <b>{feed}</b> geht schon nach {channel}.',
  'feed.there.digest': '– <b>{feed}</b> geht schon nach {channel}, im Überblick.',
  'feed.there.live': '– <b>{feed}</b> geht schon nach {channel}, sofort, höchstens {cap, number} pro Stunde.',
  'feed.there.step': '→ Um das zu ändern, entferne ihn erst: {command}',
  'feed.back': '✓ <b>{feed}</b> antwortet wieder. Er geht wie bisher nach {channel}.',
  'feed.which': '<b>{host} hat {count, plural, one {# Feed} other {# Feeds}}.</b> Welchen?',
  'feed.choose': 'Feed wählen',
  'feed.none':
    '× <b>Unter {where} gibt es keinen Feed.</b> Ich habe die Links der Seite und die üblichen Adressen geprüft.',
  'feed.none.step': '→ Versuche es mit der Startseite, oder suche an ihrem Ende nach „RSS“.',
  'feed.removed': '✓ <b>{feed}</b> geht nicht mehr nach {channel}. Seine Artikel bleiben erhalten.',
  'feed.removed-before': 'Dieser Feed wurde schon entfernt.',
} as const;
