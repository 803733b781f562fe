/** What the events of the log that warn or tell of a failure mean, for whoever runs the bot, and what to do. */
const words: Readonly<Record<string, string>> = {
  'alert.failed': 'A server could not be told what needs its moderators. It is tried again.',
  'article.indexing-failed': 'Articles could not be made ready for searching. It is tried again at the next tick.',
  'article.summaries-failed': 'Articles could not be summarised. It is tried again at the next tick.',
  'article.summary-failed': 'An article could not be summarised.',
  'channel.suspended': 'A channel cannot be posted into. Its moderators see why in /digest list and /feed list.',
  'command.failed': 'A command failed over a fault of Nutshell’s own.',
  'completion.failed': 'A suggestion failed over a fault of Nutshell’s own.',
  'digest.failed': 'A digest could not be made. It is tried again at the next tick.',
  'discord.connection': 'The connection to Discord was lost. It is taken up again by itself.',
  'discord.error': 'The connection to Discord reported an error.',
  'discord.invalidated': 'Discord ended the session for good. Check the application in the Developer Portal.',
  'discord.login': 'Logging in to Discord failed.',
  'discord.register': 'Discord did not take the commands. The next start tries again.',
  'erase.failed': 'What is kept of a server that was left could not be erased. It is tried again.',
  'errand.given-up': 'A message could not be published, edited or given its thread, and is left as it is.',
  'feed.held-back': 'A feed brought very many articles at once. Its moderators decide about them in /feed list.',
  'feed.next-failed': 'The next feeds could not be found out. It is tried again at the next tick.',
  'feed.poll-broke': 'A feed could not be read over a fault of Nutshell’s own. It is tried again later.',
  'follow.failed': 'Somebody could not be told of what they follow. It is tried again.',
  'interaction.expired': 'An answer came too late for Discord. The machine may be too busy.',
  'interaction.fault': 'A command or a button failed over a fault of Nutshell’s own. The person was given the code.',
  'interaction.unanswered': 'Discord did not take an answer.',
  'job.failed': 'Work that the clock drives failed. It is tried again at the next tick.',
  'membership.failed': 'That a server was joined or left could not be written down.',
  'person.suspended': 'A person who follows something cannot be written to. They see what to do in /follow list.',
  'post.failed': 'A post could not be drawn. It is tried again.',
  'reader.broke': 'A document took too long or too much to read, and was left out.',
  'rules.failed': 'Rules could not be asked of new articles. It is tried again.',
  'share.failed': 'What somebody shared could not be posted.',
  'status.failed': 'The status page could not be made.',
  'status.guessed': 'Somebody tries wrong tokens on the status page; all that are shown to it wait or are put off.',
  'status.refused': 'A connection to the status page could not be taken. Others still are.',
  'store.full': 'The disk is full. Make room; until then nothing is polled and nothing is posted, and nothing is lost.',
  'suspension.failed': 'What waits for a channel could not be tried at once. It is tried later.',
  'upkeep.failed': 'The night’s backup, or forgetting what is old, failed. It is tried again; the detail says why.',
};

/** The sentence for an event; its name where it has none. */
export function wordsOf(event: string): string {
  return words[event] ?? event;
}
