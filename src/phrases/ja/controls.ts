export const controls = {
  'button.undo': '元に戻す',
  'button.back': '戻る',
  'button.next': '次へ',
  'button.cancel': 'やめる',
  'undo.nothing': '元に戻すものはありません。',
  fault:
    'こちらで問題が起きました。何も変更していません。1分後にもう一度試してください。続く場合は、運営者にこのコードを伝えてください：{code}',
} as const;
