import type { Entry, Reply } from '../chat/reply.js';
import type { Digest } from '../model.js';
import type { Phrases } from '../phrases/phrases.js';
import type { NewMention } from '../store/store.js';
import { type DigestStory, storyEntry } from '../view/digest-story.js';
import { type Beyond, digestReply, type Hindrance, lengthOf, nothingNewReply } from '../view/digests.js';

// docs/replies.md: a message of standard entries holds at most 15, of full ones 8; "Also new" is a short list, not a second digest.
const entriesPerMessage = { brief: 15, standard: 15, full: 8 } as const;
const longestAlsoNew = 9;

export interface DigestContent {
  readonly digest: Digest;
  /** In the order in which they are told. */
  readonly stories: readonly DigestStory[];
  /** How many articles they are of. */
  readonly articles: number;
  /** What it is about too, but was not looked at. */
  readonly beyond: Beyond;
  /** Why it is late, where it is. */
  readonly hindrance: Hindrance;
  readonly dueAt: Date;
  readonly ranAt: Date;
}

export interface ComposedDigest {
  /** One message each, in order. Where there is nothing new none, or one that says so, by the digest’s own rule. */
  readonly parts: readonly Reply[];
  /** What they say of which articles. */
  readonly mentions: readonly NewMention[];
}

/**
 * The messages of a digest. `fits` knows the limits of one message: a digest that is over them loses "Also new" lines first,
 * then breaks between two entries.
 */
export function composeDigest(
  phrases: Phrases,
  content: DigestContent,
  fits: (reply: Reply) => boolean,
): ComposedDigest {
  const { digest, stories, ranAt } = content;
  if (stories.length === 0)
    return { parts: digest.empty === 'say' ? [nothingNewReply(phrases, digest, ranAt)] : [], mentions: [] };

  const listed = stories
    .slice(0, digest.entries)
    .map((story, index) => listedAs(phrases, story, { number: index + 1, digest }));
  const draw = (group: readonly Listed[], place: Place, alsoNew: readonly DigestStory[] = []) => {
    const entries = group.map(({ entry }) => entry);
    return digestReply(phrases, { ...content, listed: listed.map(({ story }) => story), entries, ...place, alsoNew });
  };
  const groups = breakUp(listed, (group, isFirst) => {
    const place = isFirst ? { part: 1, parts: 1, firstNumber: 1 } : { part: 2, parts: 2, firstNumber: 2 };
    return group.length <= entriesPerMessage[digest.style] && fits(draw(group, place));
  });
  const places = groups.map((_, index): Place => {
    return { part: index + 1, parts: groups.length, firstNumber: groups.slice(0, index).flat().length + 1 };
  });
  const last = groups.length - 1;
  const others = stories.slice(digest.entries, digest.entries + longestAlsoNew);
  const alsoNew = longest(others, (list) => fits(draw(groups[last]!, places[last]!, list)));

  const told = groups.flatMap((group, part) => group.map((one) => mentionIn(one, part)));
  const named = alsoNew.map((story) => ({ ...articlesOf(story), part: last, said: story.lead.title }));
  return {
    parts: groups.map((group, index) => draw(group, places[index]!, index === last ? alsoNew : [])),
    mentions: [...told, ...named],
  };
}

/** A story with its entry, which is made once, however often its message is drawn. */
interface Listed {
  readonly story: DigestStory;
  readonly entry: Entry;
}

function listedAs(
  phrases: Phrases,
  story: DigestStory,
  { number, digest: { style, timezone } }: { readonly number: number; readonly digest: Digest },
): Listed {
  const options = { number, length: lengthOf[style], isPictured: style === 'full', timezone };
  return { story, entry: storyEntry(phrases, story, options) };
}

/** What a message says of a story: its headline and sentences. */
function mentionIn({ story, entry: { headline, sentences } }: Listed, part: number): NewMention {
  const words = sentences.map((line) => line.filter((inline) => typeof inline === 'string').join(''));
  return { ...articlesOf(story), part, said: [headline, ...words].join('\n') };
}

function articlesOf({ articles }: DigestStory): Pick<NewMention, 'articleIds'> {
  return { articleIds: articles.map(({ id }) => id) };
}

interface Place {
  readonly part: number;
  readonly parts: number;
  readonly firstNumber: number;
}

/** Parts a list into runs that fit, in order. A single entry is never broken: it stands alone even where it does not fit. */
function breakUp(
  entries: readonly Listed[],
  fits: (group: readonly Listed[], isFirst: boolean) => boolean,
): readonly (readonly Listed[])[] {
  const groups: (readonly Listed[])[] = [];
  for (let rest = entries; rest.length > 0;) {
    const fitting = longest(rest, (group) => fits(group, groups.length === 0));
    const group = rest.slice(0, Math.max(1, fitting.length));
    groups.push(group);
    rest = rest.slice(group.length);
  }
  return groups;
}

/** The longest beginning of a list that passes, by halving: what is shorter than one that passes, passes too. */
function longest<T>(list: readonly T[], passes: (beginning: readonly T[]) => boolean): readonly T[] {
  if (passes(list)) return list;
  let low = 0;
  let high = list.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (passes(list.slice(0, middle))) low = middle;
    else high = middle - 1;
  }
  return list.slice(0, low);
}
