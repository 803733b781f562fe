export const welcome = {
  'welcome.title': 'Nutshell legge le notizie per questo server',
  'welcome.what':
    'Segue feed, conserva i loro articoli e pubblica una rassegna con le frasi degli editori. Non ne scrive nessuna.',
  'welcome.for-moderators': 'Per chi modera: tre comandi fino alla prima rassegna',
  'welcome.feed': '1. {command} con l’indirizzo di un sito di notizie',
  'welcome.digest': '2. {command} con un orario, come 08:00, e il tuo fuso orario',
  'welcome.now': '3. {command}',
  'welcome.for-everyone': '<b>Per tutti</b>: {latest} {search} {ask} e «{links}» nel menu App di ogni messaggio.',
  'welcome.back':
    'Bentornati. {feeds, plural, one {# feed} other {# feed}} e {digests, plural, one {# rassegna} other {# rassegne}}: tutto è come l’avete lasciato.',
} as const;
