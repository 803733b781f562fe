export const feedAdd = {
  'feed-add.preview': '<b>Prévia: {feed}</b> em {channel}. Assim ficaria o artigo mais novo dele.',
  'feed-add.preview-empty': '<b>Prévia: {feed}</b> em {channel}. Ele ainda não tem artigos.',
  'feed-add.newest': '{count, plural, one {# artigo} other {# artigos}}, o mais novo {age}.',
  'feed-add.past':
    'Os que já estão lá não são publicados um a um; o primeiro boletim pode usar as últimas 24 horas deles.',
  'feed-add.mode.choose': 'Como ele chega',
  'feed-add.mode.digest': 'No boletim (recomendado)',
  'feed-add.mode.live': 'Na hora, no máximo {cap, number} por hora',
  'button.add-feed': 'Adicionar feed',
  'button.another-address': 'Tentar outro endereço',
  'feed-add.expired': 'Esta prévia tem uma hora. Use /feed add de novo.',
  'feed-add.full':
    '× <b>Este servidor segue {count, plural, one {# feed} other {# feeds}}, que é o máximo.</b> → Remova um primeiro: {command}',
  'feed-add.form.title': 'Outro endereço',
  'feed-add.form.label': 'O endereço de um feed ou de um site',
  'feed-add.form.hint': 'Por exemplo harbourpost.example',
} as const;
