import type { Evidence } from './evidence.js';
import { plain } from '../plain.js';
import { isNameOf } from './site.js';

const maxLength = 60;
const home =
  /^(?:home(?: ?page)?|start(?:seite|sida)?|accueil|inicio|início|forside|hjem|etusivu|you are here|sie sind hier)$/i;

/** The part of the site that the article stands in: as it is declared, else the last step of the path that leads to it. */
export function sectionOf(evidence: Evidence): string | null {
  const { clues, linked } = evidence;
  const paths = [
    linked.path,
    ...clues.marks.filter(({ names }) => names.includes('breadcrumb')).map(({ parts }) => parts),
  ];
  const declared = [...(clues.metas.get('article:section') ?? []), ...linked.objects.map(({ section }) => section)];
  const candidates = [...declared, ...paths.map((path) => path.findLast((step) => isSection(step, evidence)))];
  return candidates.find((name) => typeof name === 'string' && isSection(name, evidence)) ?? null;
}

function isSection(step: string, { title, names }: Evidence): boolean {
  if (step.length > maxLength) return false;
  const [words, ofTitle] = [plain(step), plain(title)];
  const isTitle = words === ofTitle || (words.length > maxLength / 3 && ofTitle.startsWith(words));
  return /\p{L}/u.test(step) && !isTitle && !home.test(step.trim()) && !isNameOf(step, names.folded);
}
