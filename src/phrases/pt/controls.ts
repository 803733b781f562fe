export const controls = {
  'button.undo': 'Desfazer',
  'button.back': 'Voltar',
  'button.next': 'Avançar',
  'button.cancel': 'Cancelar',
  'undo.nothing': 'Não há nada a desfazer.',
  fault:
    'Algo deu errado do meu lado. Nada foi alterado. Tente de novo em um minuto; se continuar, passe este código ao operador: {code}.',
} as const;
