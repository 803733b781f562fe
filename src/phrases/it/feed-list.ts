export const feedList = {
  'feed-list.empty': 'In questo server non c’è ancora nessun feed: {command}',
  'feed-list.empty-channel': 'In {channel} non c’è ancora nessun feed: {command}',
  'feed-list.healthy': '{count, number} a posto',
  'feed-list.failing': 'con problemi: {count, number}',
  'feed-list.given-up': 'abbandonati: {count, number}',
  'feed-list.held-back': 'trattenuti: {count, number}',
  'feed-list.not-posted': 'non pubblicati: {count, number}',
  'feed-list.problems-first': 'prima i problemi',
  'feed-list.at-once': 'subito',
  'feed-list.paused': 'in pausa: {count, number}',
  'feed-list.paused-by': 'messo in pausa da {person} {age}',
  'feed-list.choose': 'Scegli un feed: prova, modifica, pausa, rimuovi',
  'feed-list.no-article': 'ancora nessun articolo',
  'feed-list.last-article': 'ultimo articolo {age}',
  'feed-list.next-poll': 'prossima lettura {due}',
  'feed-list.failing-minutes': 'con problemi da {count, plural, one {# minuto} other {# minuti}}',
  'feed-list.failing-hours': 'con problemi da {count, plural, one {# ora} other {# ore}}',
  'feed-list.failing-days': 'con problemi da {count, plural, one {# giorno} other {# giorni}}',
  'feed-list.given-up-since': 'abbandonato {age}',
  'feed-list.gone': '{what} Ho smesso di chiedere. → {remove}, o {add} con il nuovo indirizzo',
  'feed-list.stopped':
    '{what} Dopo due settimane così ho smesso di chiedere. → {add} con il suo indirizzo per riprovare, o {remove}',
  'feed-list.wait': '{what} Aspetto e riprovo {due}; per ora non c’è niente da fare.',
  'feed-list.retry': '{what} Riprovo {due}. → {step}',
  'feed-list.articles-held':
    '{count, plural, one {# articolo trattenuto} other {# articoli trattenuti}}: ne ha pubblicati in una volta più che mai.',
  'feed-list.in-line':
    '{count, plural, one {# messaggio in coda} other {# messaggi in coda}}, al massimo {cap, number} all’ora. → {command} li riunisce.',
  'feed-list.suspended':
    'Non viene pubblicato niente: {reason}, da {since}. {count, plural, one {# messaggio aspetta e parte} other {# messaggi aspettano e partono}} appena posso scriverci.',
  'feed-list.release': 'Libera',
  'feed-list.drop': 'Scarta',
  'feed-list.release-of': 'Libera gli articoli di…',
  'feed-list.drop-of': 'Scarta gli articoli di…',
  'feed-list.released':
    '✓ <b>{count, plural, one {# articolo liberato} other {# articoli liberati}}.</b> Ora in {command}, e la prossima rassegna può scegliere da lì.',
  'feed-list.dropped':
    '✓ <b>{count, plural, one {# articolo scartato} other {# articoli scartati}}.</b> Non appaiono da nessuna parte e non tornano.',
  'feed-list.none-held': 'Di questo feed non è trattenuto più niente. → {command}',
} as const;
