import type { Inline, Line, Reply } from '../chat/reply.js';
import type { Phrases } from '../phrases/phrases.js';

/** For a server that the bot joins: what it does, and three commands to the first digest. */
export function welcomeReply(phrases: Phrases): Reply {
  const lines: readonly Line[] = [
    [phrases.text('welcome.what')],
    [{ kind: 'strong', text: phrases.text('welcome.for-moderators') }],
    phrases.line('welcome.feed', { command: mention('feed add') }),
    phrases.line('welcome.digest', { command: mention('digest add') }),
    phrases.line('welcome.now', { command: mention('digest now') }),
    // Discord calls this command the same in every language.
    phrases.line('welcome.for-everyone', {
      ...{ latest: mention('latest'), search: mention('search'), ask: mention('ask') },
      links: 'Summarise links',
    }),
  ];
  const blocks = [{ kind: 'heading', level: 2, line: [phrases.text('welcome.title')] } as const];
  return { cards: [{ accent: 'news', blocks: [...blocks, { kind: 'lines', lines }] }] };
}

/** For a server that the bot comes back to before it was forgotten. */
export function welcomeBackReply(phrases: Phrases, kept: { readonly feeds: number; readonly digests: number }): Reply {
  const line = [phrases.text('welcome.back', { feeds: kept.feeds, digests: kept.digests })];
  return { cards: [{ accent: 'news', blocks: [{ kind: 'lines', lines: [line] }] }] };
}

function mention(name: string): Exclude<Inline, string> {
  return { kind: 'command', name };
}
