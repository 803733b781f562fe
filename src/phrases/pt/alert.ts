export const alert = {
  'alert.title': '{count, plural, one {# coisa precisa} other {# coisas precisam}} da moderação',
  'alert.reminder': '{count, plural, one {# coisa precisa} other {# coisas precisam}} da moderação: {command}',
  'alert.failing':
    '! <b>{feed}</b> falha há {count, plural, one {um dia} other {# dias}}. {what} Nada a fazer enquanto não durar uma semana.',
  'alert.failing-step': '! <b>{feed}</b> falha há {count, plural, one {um dia} other {# dias}}. {what} → {step}',
  'alert.gone': '× <b>{feed}</b> deixou de existir. {what} Parei de perguntar. → {remove}',
  'alert.given-up':
    '× <b>{feed}</b> falhou por duas semanas, e parei de perguntar. {what} → {add} com o endereço, ou {remove}',
  'alert.moved': '✓ <b>{feed}</b> mudou-se de vez para {host}, e eu o sigo lá. Nada a fazer.',
  'alert.held-back':
    '! <b>{feed}</b>: {count, plural, one {# artigo retido} other {# artigos retidos}}, porque publicou de uma vez mais do que nunca. → {command}',
  'alert.closed':
    '! {channel}: {reason}. {count, plural, one {# mensagem espera e sai} other {# mensagens esperam e saem}} assim que for concedido.',
  'alert.lost':
    '× {channel} não existe mais. {count, plural, one {# mensagem espera} other {# mensagens esperam}}. → {edit} com outro canal, ou {remove}',
  'alert.more': 'mais {count, number} em {command}',
  'button.open-feeds': 'Abrir feeds',
} as const;
