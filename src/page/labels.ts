import type { Label } from '../model.js';
import { splitSentences } from '../text/sentences.js';
import type { Line } from './lines.js';

/** What a publisher says in so many words. Precision first: an article about a thing must not be labelled as that thing. */
interface Notice {
  readonly kind: Label['kind'];
  readonly pattern: RegExp;
  /** Where publishers put it; elsewhere the same words are somebody's subject. */
  readonly where: 'top' | 'edges';
}

const topLines = 4;
const endLines = 6;
const maxEvidenceLength = 500;

const notices: readonly Notice[] = [
  {
    kind: 'ai-generated',
    where: 'edges',
    pattern:
      /\bthis (?:article|story|post|content|report|text|summary|page|piece|translation)\b(?:(?!\b(?:not|never|without|no)\b)[^.!?]){0,60}\b(?:generated|created|written|produced|drafted|assisted|translated|summari[sz]ed|compiled|prepared)\b(?:(?!\b(?:not|never|without|no)\b)[^.!?]){0,80}\b(?:artificial intelligence|(?:generative )?AI\b|A\.I\.|ChatGPT|GPT-\d|(?:large )?language models?|machine translation)/i,
  },
  {
    kind: 'ai-generated',
    where: 'edges',
    pattern:
      /\bthis (?:article|story|post|content|text|summary|page) (?:is|was) (?:partly |partially |fully )?AI[- ](?:generated|assisted|written|created)\b/i,
  },
  {
    kind: 'ai-generated',
    where: 'edges',
    pattern: /^\W*(?:AI[- ]generated(?: (?:content|article|text|summary))?|(?:generated|written) (?:by|with) AI)\W*$/i,
  },
  {
    kind: 'ai-generated',
    where: 'edges',
    pattern:
      /\bdiese[rs]? (?:Artikel|Text|Beitrag|Inhalt)\b[^.!?]{0,60}\b(?:KI|künstlicher? Intelligenz)\b[^.!?]{0,40}(?:erstellt|generiert|geschrieben|verfasst|übersetzt)/i,
  },
  {
    kind: 'ai-generated',
    where: 'edges',
    pattern: /\bcet article a été[^.!?]{0,60}\b(?:intelligence artificielle|l[’']IA)\b/i,
  },
  {
    kind: 'ai-generated',
    where: 'edges',
    pattern: /\beste artículo (?:fue|ha sido)[^.!?]{0,60}\b(?:inteligencia artificial|IA)\b/i,
  },
  {
    kind: 'sponsored',
    where: 'top',
    pattern:
      /^\W*(?:(?:sponsored|paid|partner|branded) (?:content|post|article|story)|paid partnership|advertorial|sponsored by [^.!?]{2,50})\W*$/i,
  },
  {
    kind: 'sponsored',
    where: 'edges',
    pattern:
      /\bthis (?:article|story|post|content|piece) (?:is|was|has been) (?:sponsored by|paid for by|a paid (?:post|advertisement)|an advertisement|(?:produced|created) in paid partnership)/i,
  },
  {
    kind: 'sponsored',
    where: 'edges',
    // A "Beitrag" that somebody paid may be a fee.
    pattern:
      /\bdiese[rs]? (?:(?:Artikel|Text|Inhalt) (?:ist|wird|wurde)\b[^.!?]{0,60}\b(?:gesponsert|bezahlt|finanziert)|Beitrag (?:ist|wird|wurde)\b[^.!?]{0,60}\bgesponsert)\b/i,
  },
  {
    kind: 'press-release',
    where: 'top',
    pattern:
      /\/PRNewswire\/|\((?:PRNewswire|Business ?Wire|GLOBE ?NEWSWIRE|ACCESS ?Newswire|Newsfile Corp\.?)\)|^\W*for immediate release\b|^\W*press release\W*$/i,
  },
  {
    kind: 'satire',
    where: 'edges',
    pattern:
      /\bthis (?:article|story|post|piece|site|website) is (?:a (?:work|piece) of )?(?:pure )?satir(?:e|ical)\b/i,
  },
  {
    kind: 'correction',
    where: 'edges',
    pattern:
      /^\W*(?:corrections?|clarification|editor['’]s note)\b[^:]{0,30}:.*\b(?:version|corrected|incorrectly|misstated|misspelled|error|amended)\b/i,
  },
  {
    kind: 'correction',
    where: 'edges',
    pattern:
      /\b(?:an? (?:earlier|previous) version of this (?:article|story|report|post)|this (?:article|story|post|report) (?:has been|was) (?:corrected|amended))\b/i,
  },
];

/** What a sponsor's notice says, sentence by sentence; nothing of it is news. */
const sponsorSentences: readonly RegExp[] = [
  /^\W*(?:(?:sponsored|paid|partner|branded) (?:content|post|article|story)|paid partnership|advertorial|advertisement|sponsored by [^.!?]{2,50}|gesponserter? (?:inhalt|beitrag|artikel)|anzeige)\W*$/i,
  /^\W*(?:[a-z]+ ?[a-z]*: )?this (?:article|story|post|content|piece) (?:is|was|has been) (?:sponsored by|paid for by|a paid (?:post|advertisement)|an advertisement|(?:produced|created) in paid partnership)[^!?]{0,80}$/i,
  /^\W*the (?:editors?|editorial (?:staff|team|office|department)|newsroom|journalists)\b[^,!?]{0,60}\b(?:was|were|had) (?:not involved|no (?:part|role|hand|say) in)\b[^!?]{0,60}$/i,
  /^\W*(?:anzeige: )?diese[rs]? (?:artikel|text|inhalt|beitrag) (?:ist|wird|wurde)\b[^!?]{0,80}\b(?:gesponsert|bezahlt|finanziert)\W*$/i,
  /^\W*die redaktion\b[^,!?]{0,60}\bnicht beteiligt\W*$/i,
];

// The stray full stop of "….Disclaimer: This article" is not the sentence's own.
const opening = /(?:^|[\s.])*\b(?:disclaimer|disclosure|notice|note|editor['’]s note|hinweis)\s*:\s*$/i;

/** The labels that the lines carry, and the lines without the notices of AI and of sponsors, which tell nothing of the news. */
export function takeLabels(lines: readonly Line[]): {
  readonly lines: readonly Line[];
  readonly labels: readonly Label[];
} {
  const labels = new Map<Label['kind'], Label>();
  const kept = lines.map((line, index) => {
    for (const notice of notices) {
      const found = stands(notice, index, lines.length) ? find(notice, line.text) : null;
      if (!found) continue;
      if (!labels.has(notice.kind)) labels.set(notice.kind, { kind: notice.kind, evidence: found.evidence });
      if (notice.kind === 'ai-generated') return { ...line, text: withoutNotice(line.text, found, index < topLines) };
    }
    return line;
  });
  const isSponsors = (line: Line, index: number): boolean =>
    labels.has('sponsored') && isAtEdge(index, lines.length) && isSponsorNotice(line.text);
  return {
    lines: kept.filter((line, index) => line.text !== '' && !isSponsors(line, index)),
    labels: [...labels.values()],
  };
}

function stands({ where }: Notice, index: number, count: number): boolean {
  return where === 'edges' ? isAtEdge(index, count) : index < topLines;
}

function isAtEdge(index: number, count: number): boolean {
  return index < topLines || index >= count - endLines;
}

/** Whether a line holds a sponsor's notice and nothing else. */
function isSponsorNotice(line: string): boolean {
  if (line.length > maxEvidenceLength) return false;
  const sentences = splitSentences(line, 'en').map(({ from, to }) => line.slice(from, to));
  return sentences.every((sentence) => sponsorSentences.some((pattern) => pattern.test(sentence)));
}

interface Found {
  readonly evidence: string;
  /** Where its sentence begins and ends in the line, and where its opening ("Disclaimer:") does. */
  readonly opensAt: number;
  readonly from: number;
  readonly to: number;
}

function find({ pattern }: Notice, text: string): Found | null {
  const match = pattern.exec(text);
  // Words in quotation marks are what somebody said, not what the publisher says.
  if (!match || /["“„«]\s*$/.test(text.slice(0, match.index))) return null;
  const sentence = sentenceAt(text, match.index);
  const before = opening.exec(text.slice(0, match.index));
  const from = before ? match.index : sentence.from;
  const evidence = text.slice(from, sentence.to).trim().slice(0, maxEvidenceLength);
  return { evidence, opensAt: before?.index ?? from, from, to: sentence.to };
}

/** An announced notice goes on to the end of its line; one without an opening at the top may be followed by the news. */
function withoutNotice(text: string, found: Found, isAtTop: boolean): string {
  const isAnnounced = found.opensAt < found.from;
  const after = isAnnounced || !isAtTop ? '' : text.slice(found.to);
  const before = text.slice(0, isAnnounced ? found.opensAt + leadingStop(text, found.opensAt) : found.from);
  return `${before.trim()} ${after.trim()}`.trim().replace(/^\W+$/, '');
}

/** Keeps the full stop that ends the sentence before the notice; any further one is stray. */
function leadingStop(text: string, at: number): number {
  return text[at] === '.' && at > 0 && !/[.!?]\s*$/.test(text.slice(0, at)) ? 1 : 0;
}

function sentenceAt(text: string, index: number): { readonly from: number; readonly to: number } {
  const sentence = new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text).containing(index);
  return sentence
    ? { from: sentence.index, to: sentence.index + sentence.segment.length }
    : { from: 0, to: text.length };
}
