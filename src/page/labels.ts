import type { Label } from '../model.js';
import { aiNotices } from './labels/ai.js';
import { correctionNotices } from './labels/correction.js';
import { maySpeakForArticle, nearestPlace, type Notice } from './labels/notice.js';
import { type Piece, piecesOf } from './labels/pieces.js';
import { pressReleaseNotices } from './labels/press-release.js';
import { factCheck, satireNotices } from './labels/satire.js';
import { sponsorCompanions, sponsorNotices } from './labels/sponsored.js';
import type { Line } from './line.js';

const sponsorWords = [
  ...sponsorNotices.filter(({ place }) => !place).map(({ pattern }) => pattern),
  ...sponsorCompanions,
];
const notices: readonly Notice[] = [
  ...aiNotices,
  ...sponsorNotices,
  ...pressReleaseNotices,
  ...satireNotices,
  ...correctionNotices,
];

// The edges of an article end after so many paragraphs of prose; a list without any is not all edge.
const edgeParagraphs = 4;
const topLines = 12;
const endLines = 25;
const maxEvidenceLength = 500;
const maxBadgeLength = 120;

// "…, the student admitted": what somebody says of another text.
const attributed =
  /,\s+(?:[\p{L}’'.-]+\s+){0,5}(?:said|says|admit(?:s|ted)|conceded|acknowledged|claim(?:s|ed)|told|reads?|wrote|confirmed|argued|warned|sagte|heißt es|räumte|erklärte|schrieb|a dit|indique|reconnaît|dijo|afirmó|ha detto|disse|zei|sa|sade)(?!\p{L})/iu;

interface Found extends Piece {
  readonly kind: Label['kind'];
  readonly evidence: string;
}

/**
 * The labels that the lines carry, and the lines without the notices of AI and of sponsors, which tell nothing of the news.
 * A correction stays, being part of what the reader should know; so does a press release's dateline, which opens the first
 * sentence, and a notice of satire, without which the text would be a lie.
 */
export function takeLabels<L extends Line>(
  lines: readonly L[],
): {
  readonly lines: readonly L[];
  readonly labels: readonly Label[];
} {
  const places = placesOf(lines);
  const findings = lines.flatMap((line, index) => {
    const place = places[index];
    return place ? [{ line, place, found: findIn(line, place) }] : [];
  });
  const labels = labelsOf(findings.flatMap(({ found }) => found));
  const isAboutOthers = lines.some(({ text }) => factCheck.test(text));
  const isSponsored = labels.some(({ kind }) => kind === 'sponsored');
  const kept = findings.map(({ line, place, found }) => {
    const rest = withoutMachines(line.text, found, place);
    return { ...line, text: isSponsored && (place.isTop || place.isEnd) ? withoutSponsors(rest, found) : rest };
  });
  return {
    lines: kept.filter(({ text }) => text !== ''),
    labels: labels.filter(({ kind }) => kind !== 'satire' || !isAboutOthers),
  };
}

/** The first of each kind. */
function labelsOf(found: readonly Found[]): readonly Label[] {
  return found
    .filter(({ kind }, index) => found.findIndex((other) => other.kind === kind) === index)
    .map(({ kind, evidence }) => ({ kind, evidence }));
}

interface Place {
  readonly isTop: boolean;
  readonly isEnd: boolean;
  /** No prose comes after it. */
  readonly isLast: boolean;
}

/** Where the lines stand among the paragraphs of prose; a line of a short text may be near its top and its end. */
function placesOf(lines: readonly Line[]): readonly Place[] {
  const prose = lines.map(({ text, linkShare }) => text.length >= 80 && linkShare < 0.5 && /[.!?…”"»)]$/.test(text));
  const total = prose.filter(Boolean).length;
  let before = 0;
  return prose.map((isProse, index) => {
    const after = total - before - (isProse ? 1 : 0);
    const isTop = before < edgeParagraphs && index < topLines;
    const isEnd = after < edgeParagraphs && lines.length - index <= endLines && (before > 0 || !isTop);
    const place = { isTop, isEnd, isLast: before > 0 && after === 0 };
    if (isProse) before++;
    return place;
  });
}

function findIn(line: Line, { isTop, isEnd }: Place): readonly Found[] {
  const isHere = { top: isTop, end: isEnd, edges: isTop || isEnd };
  const worthTrying = notices.filter(({ where, cue }) => isHere[where] && cue.test(line.text));
  if (worthTrying.length === 0) return [];
  const pieces = piecesOf(line.text);
  return worthTrying.flatMap((notice) => find(notice, line, pieces) ?? []);
}

function find({ kind, form, pattern, unless, place }: Notice, line: Line, pieces: readonly Piece[]): Found | null {
  const { text } = line;
  const says = (words: string): boolean => saysItself(pattern, words) && !(unless?.test(words) ?? false);
  if (form === 'line') {
    const speaks =
      text.length <= maxBadgeLength && maySpeakForArticle(line) && (place?.test(nearestPlace(line)) ?? true);
    return speaks && says(text) ? { kind, evidence: text, opensAt: 0, from: 0, to: text.length } : null;
  }
  const piece = pieces.find(({ opensAt, to }) => says(text.slice(opensAt, to)));
  return piece
    ? { kind, evidence: text.slice(piece.from, piece.to).trim().slice(0, maxEvidenceLength), ...piece }
    : null;
}

function saysItself(pattern: RegExp, sentence: string): boolean {
  return pattern.test(sentence) && !attributed.test(sentence);
}

/** After the last paragraph a notice goes on to the end of its line, as an announced one does anywhere; else news may follow it. */
function withoutMachines(text: string, found: readonly Found[], { isLast }: Place): string {
  const notice = found.find(({ kind }) => kind === 'ai-generated');
  if (!notice) return text;
  const after = notice.opensAt < notice.from || isLast ? '' : text.slice(notice.to);
  return joined(text.slice(0, notice.opensAt), after);
}

function withoutSponsors(text: string, found: readonly Found[]): string {
  if (found.some(({ kind, evidence }) => kind === 'sponsored' && evidence === text)) return '';
  const isSponsors = (sentence: string): boolean => sponsorWords.some((pattern) => saysItself(pattern, sentence));
  const pieces = piecesOf(text).filter(({ opensAt, to }) => isSponsors(text.slice(opensAt, to)));
  return pieces.reduceRight((rest, { opensAt, to }) => joined(rest.slice(0, opensAt), rest.slice(to)), text);
}

/** What is left on both sides of a notice, without the stray full stop that may stand before it. */
function joined(before: string, after: string): string {
  const left = before.trim().replace(/(?<=[.!?…]["”’)]?)\s+\.$/, '');
  const rest = `${left} ${after.trim()}`.trim();
  return /[\p{L}\p{N}]/u.test(rest) ? rest : '';
}
