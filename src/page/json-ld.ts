import { cleanLine } from './clean.js';
import type { DomDocument } from './dom.js';

/** What a page's JSON-LD says of its article. */
export interface NewsObject {
  readonly headline: string | null;
  readonly datePublished: string | null;
  readonly author: string | null;
  readonly publisher: string | null;
  readonly language: string | null;
}

const maxDepth = 6;
const articleType = /(?:Article|BlogPosting|Report|LiveBlogPosting|SocialMediaPosting)$/;

/** The articles that a page describes in JSON-LD, in its order; broken JSON is passed over, as browsers do. */
export function newsObjects(document: DomDocument): readonly NewsObject[] {
  return [...document.querySelectorAll('script[type="application/ld+json" i]')]
    .flatMap((script) => objectsIn(parse(script.textContent ?? ''), 0))
    .filter((object) => typesOf(object).some((type) => articleType.test(type)))
    .map(newsObject);
}

function newsObject(object: JsonObject): NewsObject {
  return {
    headline: text(object['headline']),
    datePublished: text(object['datePublished']),
    author: names(object['author']),
    publisher: names(object['publisher']),
    language: text(object['inLanguage']),
  };
}

type JsonObject = Readonly<Record<string, unknown>>;

function objectsIn(value: unknown, depth: number): readonly JsonObject[] {
  if (depth > maxDepth) return [];
  if (Array.isArray(value)) return value.flatMap((each) => objectsIn(each, depth + 1));
  if (!isObject(value)) return [];
  return [value, ...objectsIn(value['@graph'], depth + 1), ...objectsIn(value['mainEntity'], depth + 1)];
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\]\]>|\]\]>)\s*$/g, ''));
  } catch {
    return null;
  }
}

function typesOf(object: JsonObject): readonly string[] {
  return [object['@type']].flat().filter((type): type is string => typeof type === 'string');
}

/** "Ann, Bo" of a name, an object with a name, or a list of either. */
function names(value: unknown): string | null {
  const list = [value].flat().map((each) => text(isObject(each) ? each['name'] : each));
  return list.filter((name) => name !== null).join(', ') || null;
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? cleanLine(value) || null : null;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
