import type { Action, Block, Line, Reply } from '../chat/reply.js';
import type { Phrases } from '../phrases/phrases.js';
import type { Follow } from '../store/people.js';
import { clip } from '../text/clip.js';
import { shortenHeadline } from '../text/headline.js';
import { type DigestStory, storyEntry } from './digest-story.js';

/** What somebody is told because of one follow. */
export interface FollowedSection {
  readonly follow: Follow;
  readonly stories: readonly DigestStory[];
}

const brief = { length: null, isPictured: false, timezone: 'UTC' } as const;

/** The direct message about what somebody follows, with so many entries at most; the rest is counted. */
export function followedReply(phrases: Phrases, sections: readonly FollowedSection[], most: number): Reply {
  const shown = upTo(most, sections);
  const numbered = shown.map(({ follow, stories }, index) => {
    return { follow, stories, first: shown.slice(0, index).flatMap((one) => one.stories).length + 1 };
  });
  const all = sections.flatMap(({ stories }) => stories).length;
  const told = shown.flatMap(({ stories }) => stories);
  const more = all - told.length;
  const command = { kind: 'command', name: 'latest' } as const;
  const rest: Block = { kind: 'note', line: phrases.line('follow.more', { count: more, command }) };
  const blocks = numbered.flatMap(({ follow, stories, first }): readonly Block[] => [
    { kind: 'note', line: [followName(phrases, follow)] },
    ...stories.map((story, at): Block => ({
      kind: 'entry',
      entry: storyEntry(phrases, story, { ...brief, number: first + at }),
    })),
  ]);
  return {
    cards: [{ accent: 'news', blocks: more > 0 ? [...blocks, rest] : blocks }],
    actions: actionsOf(
      phrases,
      sections.map(({ follow }) => follow),
    ),
    listed: told.map(({ lead }) => lead.id),
  };
}

/** "You follow “tram”". */
function followName(phrases: Phrases, { subject, name }: Follow): string {
  return phrases.text(`follow.of-${subject.kind}`, { name: shortenHeadline(name, 120) });
}

function upTo(most: number, sections: readonly FollowedSection[]): readonly FollowedSection[] {
  let room = most;
  return sections.flatMap(({ follow, stories }) => {
    const shown = stories.slice(0, room);
    room -= shown.length;
    return shown.length === 0 ? [] : [{ follow, stories: shown }];
  });
}

/** One follow is stopped by a button, several by a select. */
function actionsOf(phrases: Phrases, follows: readonly Follow[]): readonly (readonly Action[])[] {
  const quiet: Action = { kind: 'button', action: 'me.quiet', argument: '', label: phrases.text('follow.quiet') };
  const [first, ...others] = follows;
  if (first === undefined) return [[quiet]];
  if (others.length > 0) return [[stopSelect(phrases, follows)], [quiet]];
  const label = phrases.text('follow.stop');
  return [[{ kind: 'button', action: 'follow.stop', argument: String(first.id), label }, quiet]];
}

/** A select that stops one of several follows. */
export function stopSelect(phrases: Phrases, follows: readonly Follow[]): Action {
  return {
    kind: 'select',
    action: 'follow.stop',
    argument: '',
    placeholder: phrases.text('follow.stop-one'),
    of: 'choices',
    options: follows.slice(0, 25).map(({ id, name, subject }) => ({
      value: String(id),
      label: shortenHeadline(name, 80),
      description: clip(phrases.text(`follow.kind-${subject.kind}`), 80),
    })),
  };
}

/** A follow as one line of a list: "**tram** · words". */
export function followLine(phrases: Phrases, { name, subject }: Follow): Line {
  return [{ kind: 'strong', text: shortenHeadline(name, 120) }, ` · ${phrases.text(`follow.kind-${subject.kind}`)}`];
}
