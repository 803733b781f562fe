export const feedAdd = {
  'feed-add.preview': '<b>Anteprima: {feed}</b> in {channel}. Ecco come apparirebbe il suo articolo più recente.',
  'feed-add.preview-empty': '<b>Anteprima: {feed}</b> in {channel}. Non ha ancora articoli.',
  'feed-add.newest': '{count, plural, one {# articolo} other {# articoli}}, il più recente {age}.',
  'feed-add.past':
    'Quelli già presenti non vengono pubblicati uno per uno; la prima rassegna può attingere alle loro ultime 24 ore.',
  'feed-add.mode.choose': 'Come arriva',
  'feed-add.mode.digest': 'Nella rassegna (consigliato)',
  'feed-add.mode.live': 'Subito, al massimo {cap, number} all’ora',
  'button.add-feed': 'Aggiungi il feed',
  'button.another-address': 'Prova un altro indirizzo',
  'feed-add.expired': 'Questa anteprima ha un’ora. Usa di nuovo /feed add.',
  'feed-add.full':
    '× <b>Questo server segue {count, plural, one {# feed} other {# feed}}, il massimo consentito.</b> → Prima rimuovine uno: {command}',
  'feed-add.form.title': 'Altro indirizzo',
  'feed-add.form.label': 'L’indirizzo di un feed o di un sito',
  'feed-add.form.hint': 'Per esempio harbourpost.example',
} as const;
