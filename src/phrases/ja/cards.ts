export const cards = {
  share: '共有',
  'share.done': '共有済み',
  'share.by': '{person} が {command} から共有',
  'share.not-allowed': 'あなたはこのチャンネルに書き込めないため、ここには共有しません。',
  'share.unsure': 'Discordが確認できませんでした。もう一度共有する前に、チャンネルに出ているか見てください。',
} as const;
