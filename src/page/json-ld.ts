import { cleanLine } from './clean.js';
import { plain } from './plain.js';

/** What a page's JSON-LD says of one thing that has a date: an article, or the page itself. */
export interface LinkedObject {
  /** Whether it is an article of some kind, which says more of the article than the page that holds it. */
  readonly isArticle: boolean;
  readonly headline: string | null;
  readonly datePublished: string | null;
  readonly dateModified: string | null;
  readonly authors: readonly string[];
  /** Those of its authors that it calls persons. */
  readonly persons: readonly string[];
  readonly publisher: string | null;
  readonly language: string | null;
  readonly section: string | null;
  readonly image: string | null;
}

/** The JSON-LD of a page. */
export interface LinkedData {
  /** Articles first, each kind in the page's order. */
  readonly objects: readonly LinkedObject[];
  /** The name of the site, where it describes itself. */
  readonly siteName: string | null;
  /** What it calls organisations, and its publishers. */
  readonly organisations: readonly string[];
  /** The names on the way to the article, the article's own last. */
  readonly path: readonly string[];
}

const maxDepth = 6;
const articleType = /(?:Article|BlogPosting|Report|LiveBlogPosting|SocialMediaPosting)$/;
const organisationType = /(?:Organization|Corporation|LocalBusiness|Store)$/;
const pageType = /(?:WebPage|ItemPage|CreativeWork|Recipe|HowTo)$/;

type JsonObject = Readonly<Record<string, unknown>>;

/** What the sources of a page's JSON-LD say together; broken JSON is passed over, as browsers do. */
export function readLinkedData(sources: readonly string[]): LinkedData {
  const objects = sources.flatMap((source) => objectsIn(parse(source), 0));
  const known = new Map(objects.map((object) => [object['@id'], object]));
  const ofType = (type: RegExp): readonly JsonObject[] =>
    objects.filter((object) => typesOf(object).some((name) => type.test(name)));
  const publishers = objects
    .flatMap((object) => listOf(object['publisher']))
    .filter((publisher) => !isPerson(publisher));
  return {
    objects: [
      ...ofType(articleType).map((object) => linkedObject(object, true, known)),
      ...ofType(pageType).map((object) => linkedObject(object, false, known)),
    ],
    siteName: firstText(ofType(/^WebSite$/).map((object) => object['name'])),
    organisations: [...ofType(organisationType), ...publishers].flatMap(names),
    path:
      ofType(/^BreadcrumbList$/)
        .map(pathOf)
        .find((path) => path.length > 0) ?? [],
  };
}

/** The text that a page's JSON-LD gives of the article with this title, as it is written there; empty where it gives none. */
export function articleBodyIn(sources: readonly string[], title: string): string {
  const articles = sources
    .flatMap((source) => objectsIn(parse(source), 0))
    .filter((object) => typesOf(object).some((name) => articleType.test(name)));
  const own = articles.filter((object) => isSameTitle(text(object['headline']) ?? text(object['name']) ?? '', title));
  const bodies = own.map((object) => object['articleBody']).filter((body) => typeof body === 'string');
  return bodies.reduce((longest, body) => (body.length > longest.length ? body : longest), '');
}

/** Whether one holds the other: the heading of a page may have a kicker, or lack the site's name. */
function isSameTitle(headline: string, title: string): boolean {
  const [a, b] = [plain(headline), plain(title)];
  return a !== '' && b !== '' && (a.includes(b) || b.includes(a));
}

function linkedObject(object: JsonObject, isArticle: boolean, known: ReadonlyMap<unknown, JsonObject>): LinkedObject {
  // An object with nothing but an address stands for the one that has the same address.
  const resolved = (value: unknown): readonly unknown[] =>
    listOf(value).map((each) =>
      isObject(each) && each['name'] === undefined ? (known.get(each['@id']) ?? each) : each,
    );
  const authors = resolved(object['author']);
  return {
    isArticle,
    headline: text(object['headline']) ?? (isArticle ? text(object['name']) : null),
    datePublished: text(object['datePublished']),
    dateModified: text(object['dateModified']),
    authors: authors.flatMap(names),
    persons: authors.filter(isPerson).flatMap(names),
    publisher: resolved(object['publisher']).flatMap(names)[0] ?? null,
    language: text(object['inLanguage']),
    section: firstText(listOf(object['articleSection'])),
    image: firstText(
      resolved(object['image']).map((each) => (isObject(each) ? (each['url'] ?? each['contentUrl']) : each)),
    ),
  };
}

function objectsIn(value: unknown, depth: number): readonly JsonObject[] {
  if (depth > maxDepth) return [];
  if (Array.isArray(value)) return value.flatMap((each) => objectsIn(each, depth + 1));
  if (!isObject(value)) return [];
  const inner = ['@graph', 'mainEntity', 'breadcrumb'].flatMap((name) => objectsIn(value[name], depth + 1));
  return [value, ...inner];
}

const wrapping = /^\s*(?:<!--|\/\/<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\]\]>|\]\]>)\s*$/g;

/** Line breaks inside strings and a comma too many are what templates get wrong most. */
function parse(source: string): unknown {
  const json = source.replace(wrapping, '');
  return parseStrictly(json) ?? parseStrictly(json.replace(/[\u0000-\u001f]+/g, ' ').replace(/,\s*(?=[}\]])/g, ''));
}

function parseStrictly(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function typesOf(object: JsonObject): readonly string[] {
  return listOf(object['@type']).filter((type): type is string => typeof type === 'string');
}

function pathOf(list: JsonObject): readonly string[] {
  return listOf(list['itemListElement'])
    .filter(isObject)
    .map((item) => text(item['name']) ?? (isObject(item['item']) ? text(item['item']['name']) : null))
    .filter((name) => name !== null);
}

/** The names that stand in a string or in an object with one name or several. */
function names(value: unknown): readonly string[] {
  return listOf(isObject(value) ? value['name'] : value)
    .map(text)
    .filter((name) => name !== null);
}

function isPerson(value: unknown): boolean {
  return isObject(value) && typesOf(value).includes('Person');
}

function firstText(values: readonly unknown[]): string | null {
  return values.map(text).find((each) => each !== null) ?? null;
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? cleanLine(value) || null : null;
}

/** JSON-LD writes one thing alone and several in a list. */
function listOf(value: unknown): readonly unknown[] {
  return [value].flat();
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
