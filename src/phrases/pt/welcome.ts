export const welcome = {
  'welcome.title': 'O Nutshell lê as notícias para este servidor',
  'welcome.what':
    'Ele segue feeds, guarda os artigos e publica um boletim com as frases dos próprios veículos. Não escreve nenhuma.',
  'welcome.for-moderators': 'Para a moderação: três comandos até o primeiro boletim',
  'welcome.feed': '1. {command} com o endereço de um site de notícias',
  'welcome.digest': '2. {command} com um horário, como 08:00, e o seu fuso horário',
  'welcome.now': '3. {command}',
  'welcome.for-everyone':
    '<b>Para todos</b>: {latest} {search} {ask} e “{links}” no menu Aplicativos de qualquer mensagem.',
  'welcome.back':
    'Bem-vindos de volta. {feeds, plural, one {# feed} other {# feeds}} e {digests, plural, one {# boletim} other {# boletins}}: tudo está como vocês deixaram.',
} as const;
