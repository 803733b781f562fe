import {
  type APISectionComponent,
  type APISeparatorComponent,
  type APITextDisplayComponent,
  ComponentType,
} from 'discord.js';
import type { Block } from '../chat/reply.js';
import { drawThumbnail } from './thumbnail.js';

/** Markdown that is shown whole or not at all, alone or beside a picture, or a line across. */
export type Piece = string | APISectionComponent | APISeparatorComponent;

/** A line across. */
export const divider: APISeparatorComponent = { type: ComponentType.Separator, divider: true };

/** What pieces are drawn as. */
export type Drawn = APITextDisplayComponent | APISectionComponent | APISeparatorComponent;

/** The pieces of a block, beside its picture where it has one that can be shown. */
export function besidePicture(drawn: readonly string[], block: Block): readonly Piece[] {
  const picture = block.kind === 'entry' ? block.entry.picture : undefined;
  const accessory = picture === undefined ? null : drawThumbnail(picture);
  if (accessory === null) return drawn;
  return drawn.map((text) => ({ type: ComponentType.Section, components: [textDisplay(text)], accessory }));
}

/** What stands between two dividers, joined; a divider stands only between two such groups. */
export function joinPieces(pieces: readonly Piece[]): readonly Drawn[] {
  const groups: (string | APISectionComponent)[][] = [[]];
  for (const piece of pieces) {
    if (typeof piece !== 'string' && piece.type === ComponentType.Separator) groups.push([]);
    else groups.at(-1)?.push(piece);
  }
  return groups
    .filter((group) => group.length > 0)
    .map(joinGroup)
    .flatMap((drawn, index) => (index === 0 ? drawn : [divider, ...drawn]));
}

/** One Text Display for all that stands together without a picture. */
function joinGroup(group: readonly (string | APISectionComponent)[]): readonly Drawn[] {
  return group.reduce<readonly Drawn[]>((drawn, piece) => {
    if (typeof piece !== 'string') return [...drawn, piece];
    const last = drawn.at(-1);
    if (last?.type !== ComponentType.TextDisplay) return [...drawn, textDisplay(piece)];
    return [...drawn.slice(0, -1), textDisplay(`${last.content}\n${piece}`)];
  }, []);
}

/** Markdown as a component of its own. */
export function textDisplay(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content };
}
