export const welcome = {
  'welcome.title': 'Nutshell lee las noticias para este servidor',
  'welcome.what':
    'Sigue feeds, guarda sus artículos y publica un boletín con las frases de los propios medios. No escribe ninguna.',
  'welcome.for-moderators': 'Para quien modera: tres comandos hasta el primer boletín',
  'welcome.feed': '1. {command} con la dirección de un sitio de noticias',
  'welcome.digest': '2. {command} con una hora, como 08:00, y tu zona horaria',
  'welcome.now': '3. {command}',
  'welcome.for-everyone':
    '<b>Para todos</b>: {latest} {search} {ask} y «{links}» en el menú Aplicaciones de cualquier mensaje.',
  'welcome.back':
    'Hola de nuevo. {feeds, plural, one {# feed} other {# feeds}} y {digests, plural, one {# boletín} other {# boletines}}: todo está como lo dejasteis.',
} as const;
