export const help = {
  'help.title': 'できること',
  'help.for-moderators': 'モデレーター向け',
  'help.required': '{description} 必須。',
  'help.range': '{description} {min, number}～{max, number}。',
  'help.range-or-usual': '{description} {min, number}～{max, number}。省略すると{usual}。',
  'help.choices': '{description} {choices}。',
  'help.choices-or-usual': '{description} {choices}。省略すると{usual}。',
  'help.yes-or-no': '{description} yes、no。',
  'help.more': 'コマンドのオプションを見る：{command} command:',
  'help.here': '{description} 省略するとこのチャンネル。',
} as const;
