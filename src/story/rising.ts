import { type Burst, burstOf } from './burst.js';
import { type Term, pairOf } from './terms.js';
import { surfaceReader } from './words.js';

/** A headline with the one who published it. */
export interface SourcedHeadline {
  readonly title: string;
  readonly source: string;
  /** BCP 47. */
  readonly language: string;
}

/** A name or a topic that more is written about than the past days lead one to expect. */
export interface RisingTopic extends Burst {
  /** As most headlines write it. */
  readonly name: string;
  readonly sources: number;
}

interface Topic {
  readonly spellings: Map<string, number>;
  readonly sources: Set<string>;
  headlines: number;
}

const fewestSources = 3;
const mostTopics = 10;
const mostNames = 60;
// A word that hardly ever comes without another is only a part of that name.
const sameShare = 0.6;

/**
 * The names and topics with the strongest rise in headlines, ten at most; each has three sources or more. `every`: for how
 * many headlines each of the past stands, where each of today stands for one.
 */
export function risingTopics(
  today: readonly SourcedHeadline[],
  past: readonly SourcedHeadline[],
  every = 1,
): readonly RisingTopic[] {
  const [now, before] = [topicsIn(today), topicsIn(past)];
  const rising = [...now].flatMap(([term, topic]) => {
    if (topic.sources.size < fewestSources) return [];
    const counted = { today: topic.headlines, past: before.get(term)?.headlines ?? 0 };
    const burst = burstOf({ ...counted, ofToday: today.length, ofPast: past.length, every });
    return burst ? [{ ...burst, name: nameOf(topic), sources: topic.sources.size, headlines: topic.headlines }] : [];
  });
  const whole = rising.filter((topic) => isName(topic) && !rising.some((other) => isPartOf(topic, other)));
  return withoutSharedWords(whole.sort((a, b) => b.evidence - a.evidence))
    .slice(0, mostTopics)
    .map(({ name, sources, ratio, evidence }) => ({ name, sources, ratio, evidence }));
}

/** The names that headlines have most, those of most sources first: as words to choose from. */
export function frequentNames(headlines: readonly SourcedHeadline[]): readonly string[] {
  const topics = [...topicsIn(headlines).values()].map((topic) => ({ ...topic, name: nameOf(topic) })).filter(isName);
  const frequent = topics.sort((a, b) => b.sources.size - a.sources.size || b.headlines - a.headlines);
  const most = frequent.slice(0, mostNames);
  return most.filter((topic) => !most.some((other) => isPartOf(topic, other))).map(({ name }) => name);
}

type Named = Pick<RisingTopic, 'name'> & Pick<Topic, 'headlines'>;

/** It begins with a capital, where letters have such. */
function isName({ name }: Pick<Named, 'name'>): boolean {
  const first = name.charAt(0);
  return first === first.toUpperCase();
}

function isPartOf(part: Named, whole: Named): boolean {
  if (part.name.includes(' ') || !whole.name.includes(' ')) return false;
  return wordsOf(whole).includes(part.name.toLowerCase()) && whole.headlines >= sameShare * part.headlines;
}

/** `True Detective`, but then not `Detective finale` too. */
function withoutSharedWords<Topic extends Named>(topics: readonly Topic[]): readonly Topic[] {
  const taken = new Set<string>();
  return topics.filter((topic) => {
    const isNew = wordsOf(topic).every((word) => !taken.has(word));
    for (const word of wordsOf(topic)) taken.add(word);
    return isNew;
  });
}

function wordsOf({ name }: Named): readonly string[] {
  return name.toLowerCase().split(' ');
}

/** The telling words, and pairs of such words that stand side by side, each once a headline. */
function topicsIn(headlines: readonly SourcedHeadline[]): ReadonlyMap<Term, Topic> {
  const topics = new Map<Term, Topic>();
  for (const { title, source, language } of headlines) {
    for (const [term, spelling] of topicsOf(title, language)) {
      const topic = topics.get(term) ?? { spellings: new Map(), sources: new Set(), headlines: 0 };
      topic.headlines += 1;
      topic.sources.add(source);
      topic.spellings.set(spelling, (topic.spellings.get(spelling) ?? 0) + 1);
      topics.set(term, topic);
    }
  }
  return topics;
}

function topicsOf(title: string, language: string): ReadonlyMap<Term, string> {
  const words = surfaceReader(language)(title);
  const found = new Map<Term, string>();
  words.forEach(({ term, written }, at) => {
    if (term === null) return;
    if (written.length > 2 && !/^\d/.test(written)) found.set(term, written);
    const next = words[at + 1];
    if (next && next.term !== null) found.set(pairOf(term, next.term), `${written} ${next.written}`);
  });
  return found;
}

function nameOf({ spellings }: Topic): string {
  return [...spellings].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}
