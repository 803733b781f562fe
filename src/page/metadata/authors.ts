import type { Clues } from './clues.js';
import type { Evidence } from './evidence.js';
import type { Mark } from './marks.js';
import { personNames, type Trust } from './person.js';
import { isElsewhere, isLineElsewhere, placed } from './place.js';
import { isNameOf } from './site.js';

const metaNames = [
  'author',
  'article:author',
  'dc.creator',
  'dcterms.creator',
  'parsely-author',
  'sailthru.author',
  'byl',
  'article:author_name',
  'og:article:author',
  'cxenseparse:author',
  'citation_author',
  'article.author',
  'authors',
  'dc.contributor',
  'shareaholic:article_author_name',
];

// More than any article has; a name has at most 60 characters.
const maxAuthors = 20;
const maxFields = 50;

/** The names of the article's authors, at most 20, parted by `, `; null where the page names none. The surest source that names one wins. */
export function authorOf(evidence: Evidence): string | null {
  const { clues, linked } = evidence;
  const [articles, others] = [true, false].map((isArticle) =>
    linked.objects.filter((each) => each.isArticle === isArticle).slice(0, maxFields),
  );
  const isOwn = (name: string): boolean => !isNameOf(name, evidence.names.folded) || isKnownPerson(name, evidence);
  const anyone = (): boolean => true;
  return (
    firstOf(
      articles?.map(({ authors }) => namesIn(authors, 'field')),
      isOwn,
    ) ??
    firstOf(
      metaNames.map((name) => namesIn(clues.metas.get(name) ?? [], 'field')),
      isOwn,
    ) ??
    firstOf(labelledNames(clues), isOwn) ??
    firstOf(
      others?.map(({ authors }) => namesIn(authors, 'field')),
      isOwn,
    ) ??
    // Where readers are shown the site's own name as the author's, it is what the page says.
    firstOf(namesOfMarks(clues, /(?:^| )author(?: |$)/), anyone) ??
    firstOf(namesOfMarks(clues, /byline|author|autor|writer|reporter|creator/), anyone) ??
    firstOf(namesInLines(evidence), isOwn)
  );
}

function firstOf(
  candidates: readonly (readonly string[])[] | undefined,
  isOwn: (name: string) => boolean,
): string | null {
  const names = candidates?.map((list) => [...new Set(list)].filter(isOwn)).find((list) => list.length > 0);
  return names?.slice(0, maxAuthors).join(', ') ?? null;
}

/** Some sites are called after the person who writes them; most who call their author after the site call it a person, too. */
function isKnownPerson(name: string, { linked, organisations }: Evidence): boolean {
  return (
    linked.objects.some(({ persons }) => persons.includes(name)) && !isNameOf(name, organisations) && name.includes(' ')
  );
}

function namesIn(fields: readonly string[], trust: Trust): readonly string[] {
  return fields.slice(0, maxFields).flatMap((field) => personNames(field, trust));
}

const authorLabel =
  /written|^by$|^von$|auteur|aut[oh]r|^par$|^por$|geschrieben|verfasst|scritto|escrito|écrit|skrevet|skriven/i;

/** The pairs of label and value that pages give to be shown below a link to them. */
function labelledNames({ metas }: Clues): readonly (readonly string[])[] {
  return [1, 2]
    .filter((number) => authorLabel.test(metas.get(`twitter:label${number}`)?.[0] ?? ''))
    .map((number) => namesIn(metas.get(`twitter:data${number}`) ?? [], 'field'));
}

function namesOfMarks({ marks }: Clues, kind: RegExp): readonly (readonly string[])[] {
  return marks.filter((mark) => kind.test(mark.names) && !isElsewhere(mark)).map(namesOfMark);
}

function namesOfMark({ names, parts }: Mark): readonly string[] {
  const isOnlyName = parts.length < 3 || /(?:^| )author(?: |$)/.test(names);
  return personNames(parts.join('\n'), isOnlyName ? 'mark' : 'line');
}

const byOpening =
  /^(?:(?:article |story |words |text |written |posted |published |reported |report )*by(?=[:\s]|\p{Lu})|von|par|por|di|door|av|af|autor(?:in|en)?:|authors?:|text:|écrit par|escrito por|scritto da|geschrieben von|ein (?:beitrag|artikel|gastbeitrag) von)(?::\s*|\s+|$|(?=\p{Lu}))/iu;
const plainOpening =
  /^(?:written by|story by|words by|article by|autor(?:in)?:|authors?:|geschrieben von|écrit par|escrito por|scritto da|ein (?:beitrag|artikel|gastbeitrag) von)/iu;
const maxLength = 120;

/** "By Ann Lee" near the title, or anywhere where it says that somebody wrote; the name may stand in the next line. */
function namesInLines({ lines, near }: Evidence): readonly (readonly string[])[] {
  const anywhere = lines.flatMap(({ text }, index) => (plainOpening.test(text) ? placed(lines, index) : []));
  return [...near, ...anywhere]
    .filter((line) => line.text.length <= maxLength && byOpening.test(line.text) && !isLineElsewhere(line))
    .map(({ text, next }) => personNames(text.replace(byOpening, '').trim() || next, 'line'));
}
