/** What a server is told when the bot joins it. */
export const welcome = {
  'welcome.title': 'Nutshell reads the news for this server',
  'welcome.what':
    'It follows feeds, keeps their articles and posts a digest in the publishers’ own sentences. It writes none itself.',
  'welcome.for-moderators': 'For a moderator, three commands to the first digest',
  'welcome.feed': '1. {command} with the address of a news site',
  'welcome.digest': '2. {command} with a time, such as 08:00, and your time zone',
  'welcome.now': '3. {command}',
  'welcome.for-everyone': '<b>For everyone</b>: {latest} {search} {ask}, and “{links}” in any message’s Apps menu.',
  'welcome.back':
    'Welcome back. Your {feeds, plural, one {# feed} other {# feeds}} and {digests, plural, one {# digest} other {# digests}} are as you left them.',
} as const;
