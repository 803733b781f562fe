export const feedImport = {
  'feed-export.done': '✓ <b>{count, plural, one {# feed} other {# feeds}}</b>, em um arquivo OPML.',
  'feed-export.file': 'OPML, {count, plural, one {# feed} other {# feeds}}',
  'feed-export.title': 'Feeds de um servidor, reunidos pelo Nutshell',
  'feed-export.empty': 'Ainda não há nenhum feed neste servidor: {command}',
  'feed-import.plan':
    '<b>A lista tem {count, plural, one {# feed} other {# feeds}}</b>: a adicionar {added, number}, já presentes {there, number}.',
  'feed-import.plan-refused':
    '<b>A lista tem {count, plural, one {# feed} other {# feeds}}</b>: a adicionar {added, number}, já presentes {there, number}, impossíveis {refused, number}.',
  'feed-import.left-out':
    'A lista continua: {count, plural, one {mais # feed fica} other {mais # feeds ficam}} de fora, o máximo é 500.',
  'feed-import.ask': 'Adicionar a {channel}?',
  'feed-import.add': 'Adicionar {count, plural, one {# feed} other {# feeds}}',
  'feed-import.done':
    '✓ <b>{count, plural, one {# feed agora vai} other {# feeds agora vão}} para</b> {channel}; já presentes: {there, number}. Eles são lidos um após o outro: → {command}',
  'feed-import.done-refused':
    '✓ <b>{count, plural, one {# feed agora vai} other {# feeds agora vão}} para</b> {channel}; já presentes: {there, number}, não adicionados: {refused, number}. Eles são lidos um após o outro: → {command}',
  'feed-import.full':
    '× {count, plural, one {# feed não cabe} other {# feeds não cabem}}: um servidor pode seguir {most, number}. → {command}',
  'feed-import.no-room': 'sem espaço: este servidor segue tantos feeds quanto pode',
  'feed-import.report': 'O que foi feito de cada feed',
  'feed-import.refused': '× {url}: {why}',
  'feed-import.more-refused': '× e {count, plural, one {mais #} other {mais #}}',
  'feed-import.report.add': 'adicionado: {feed}',
  'feed-import.report.there': 'já presente: {feed}',
  'feed-import.report.refused': 'não adicionado: {feed}: {why}',
  'feed-import.too-large': 'Esse arquivo passa de 1 MB, por isso não o li.',
  'feed-import.nested-too-deep': 'Essa lista tem níveis demais, por isso não a li.',
  'feed-import.no-opml':
    'Esse arquivo não é uma lista OPML. → Exporte uma do seu leitor de feeds; ela termina em .opml ou .xml.',
  'feed-import.answered': 'Isso já foi respondido. → {command}',
  'feed-import.cancelled': 'Nada foi adicionado.',
  'feed-import.expired': 'Esta lista tem mais de uma hora. Use /feed import de novo.',
} as const;
