export const feedList = {
  'feed-list.empty': 'Ainda não há nenhum feed neste servidor: {command}',
  'feed-list.empty-channel': 'Ainda não há nenhum feed em {channel}: {command}',
  'feed-list.healthy': '{count, number} em ordem',
  'feed-list.failing': 'com falha: {count, number}',
  'feed-list.given-up': 'abandonados: {count, number}',
  'feed-list.held-back': 'retidos: {count, number}',
  'feed-list.not-posted': 'não publicados: {count, number}',
  'feed-list.problems-first': 'problemas primeiro',
  'feed-list.at-once': 'na hora',
  'feed-list.paused': 'pausados: {count, number}',
  'feed-list.paused-by': 'pausado por {person} {age}',
  'feed-list.choose': 'Escolher um feed: testar, alterar, pausar, remover',
  'feed-list.no-article': 'ainda sem artigos',
  'feed-list.last-article': 'último artigo {age}',
  'feed-list.next-poll': 'próxima leitura {due}',
  'feed-list.failing-minutes': 'falhando há {count, plural, one {# minuto} other {# minutos}}',
  'feed-list.failing-hours': 'falhando há {count, plural, one {# hora} other {# horas}}',
  'feed-list.failing-days': 'falhando há {count, plural, one {# dia} other {# dias}}',
  'feed-list.given-up-since': 'abandonado {age}',
  'feed-list.gone': '{what} Parei de perguntar. → {remove}, ou {add} com o novo endereço',
  'feed-list.stopped':
    '{what} Depois de duas semanas assim, parei de perguntar. → {add} com o endereço para tentar de novo, ou {remove}',
  'feed-list.wait': '{what} Eu espero e tento de novo {due}; por enquanto não há nada a fazer.',
  'feed-list.retry': '{what} Tento de novo {due}. → {step}',
  'feed-list.articles-held':
    '{count, plural, one {# artigo retido} other {# artigos retidos}}: o feed publicou de uma vez mais do que nunca.',
  'feed-list.in-line':
    '{count, plural, one {# publicação na fila} other {# publicações na fila}}, no máximo {cap, number} por hora. → {command} reúne tudo.',
  'feed-list.suspended':
    'Nada é publicado: {reason}, desde {since}. {count, plural, one {# mensagem espera e sai} other {# mensagens esperam e saem}} assim que eu puder escrever lá.',
  'feed-list.release': 'Liberar',
  'feed-list.drop': 'Descartar',
  'feed-list.release-of': 'Liberar os artigos de…',
  'feed-list.drop-of': 'Descartar os artigos de…',
  'feed-list.released':
    '✓ <b>{count, plural, one {# artigo liberado} other {# artigos liberados}}.</b> Agora em {command}, e o próximo boletim pode escolher daí.',
  'feed-list.dropped':
    '✓ <b>{count, plural, one {# artigo descartado} other {# artigos descartados}}.</b> Não aparecem em lugar nenhum nem voltam.',
  'feed-list.none-held': 'Nada deste feed está mais retido. → {command}',
} as const;
