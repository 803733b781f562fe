import type { Label } from '../model.js';
import { cleanLine } from './clean.js';
import { parseFragment } from './dom.js';
import { withoutEdges } from './edges.js';
import { chooseLines } from './judge/choose.js';
import { lineModel } from './judge/learnt.js';
import type { LineModel } from './judge/model.js';
import { takeLabels } from './labels.js';
import { type PageLine, textLine } from './line.js';
import { linesOf } from './lines.js';
import { type Scene, sceneOf } from './signs/scene.js';

export interface CleanText {
  /** Paragraphs parted by `\n`. */
  readonly text: string;
  readonly labels: readonly Label[];
}

export interface TextOptions {
  /** The article's title, which is dropped where the text begins with it. */
  readonly title?: string;
}

const blockTag = /<(?:p|br|div|li|h[1-6]|table|tr|blockquote|ul|ol|section|article|pre)\b/i;
const visibleMarkup = /<\/(?:p|div|a|b|i|em|strong|span|li|h[1-6])>|<(?:br|p|img)\b[^<>]*>/i;
const visibleEntity = /&(?:#\d+|#x[\da-f]+|[a-z]\w+);/i;
const bracketWithoutTag = /<(?!\/?[a-z][^<>]*>|!--)/gi;
const maxLineMarkup = 4000;

/** The body of an article from a piece of HTML, or from plain text, whose lines then are its paragraphs. */
export function htmlToText(html: string, { title = '' }: TextOptions = {}): CleanText {
  const first = fragmentLines(html);
  // Some feeds escape their markup twice, so that the first reading gives tags as text.
  const source = joined(first, '\n');
  const lines = visibleMarkup.test(source) ? fragmentLines(source) : first;
  return articleText(sceneOf(lines, null, title), lineModel);
}

/** What is left of an article's lines without the furniture around and between them, with the labels that they carry. */
export function articleText(scene: Scene, model: LineModel): CleanText {
  const chosen = new Set(chooseLines(scene, model).map(({ index }) => index));
  // Labels stand in notices, which often are furniture.
  const { lines, labels } = takeLabels(scene.lines.filter(({ index, isInside }) => isInside || chosen.has(index)));
  const own = lines.filter(({ index }) => chosen.has(index));
  return { text: joined(withoutEdges(own, scene.title), '\n'), labels };
}

/** One line without markup, for titles and names. What was escaped twice is decoded twice. */
export function plainLine(html: string): string {
  const source = html.slice(0, maxLineMarkup).replace(bracketWithoutTag, '&lt;');
  const text = joined(fragmentLines(source), ' ');
  return visibleEntity.test(text) || visibleMarkup.test(text)
    ? joined(fragmentLines(text.replace(bracketWithoutTag, '&lt;')), ' ')
    : text;
}

function joined(lines: readonly { readonly text: string }[], separator: string): string {
  return lines.map(({ text }) => text).join(separator);
}

function fragmentLines(html: string): readonly PageLine[] {
  if (!/[<&]/.test(html)) return textLines(html);
  return blockTag.test(html) ? markupLines(html) : paragraphs(html).flatMap(markupLines);
}

function markupLines(html: string): readonly PageLine[] {
  const body = parseFragment(html);
  return body ? linesOf(body) : textLines(html.replace(/<[^<>]*>/g, '\n'));
}

function textLines(text: string): readonly PageLine[] {
  return paragraphs(text)
    .map((paragraph) => textLine(cleanLine(paragraph)))
    .filter((line) => line.text !== '');
}

/** The paragraphs of text without block elements: its lines, or its blocks where the lines were broken at a fixed width. */
function paragraphs(text: string): readonly string[] {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/);
  return isHardWrapped(lines) ? text.split(/\r?\n[ \t]*\r?\n/) : lines;
}

/** Full lines of mail width, most of which do not end a sentence. */
function isHardWrapped(lines: readonly string[]): boolean {
  const written = lines.map((line) => line.trim()).filter((line) => line !== '');
  const full = written.filter((line) => line.length >= 55);
  const unfinished = written.filter((line) => !/[.!?…:"”“’)»«]$/.test(line));
  const mostOf = (part: readonly string[]): boolean => part.length * 2 > written.length;
  return written.length > 2 && written.every((line) => line.length <= 90) && mostOf(full) && mostOf(unfinished);
}
