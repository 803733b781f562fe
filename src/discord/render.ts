import {
  type APIActionRowComponent,
  type APIAttachment,
  type APIComponentInMessageActionRow,
  type APIContainerComponent,
  type APIFileComponent,
  type APIMediaGalleryComponent,
  type APIMessageTopLevelComponent,
  ComponentType,
  MessageFlags,
} from 'discord.js';
import type { Attachment, Block, Card, Reply } from '../chat/reply.js';
import { drawControls } from './controls.js';
import { isWithinLimits, limits } from './limits.js';
import { type CommandIds, drawBlock } from './markdown.js';
import { besidePicture, type Drawn, divider, joinPieces, type Piece, textDisplay } from './pieces.js';

/** A message as Discord's REST takes it. Everything that is sent anywhere is made here. */
export interface Body {
  readonly flags: number;
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly allowed_mentions: { readonly parse: readonly []; readonly roles?: readonly string[] };
  readonly attachments?: readonly Pick<APIAttachment, 'id' | 'filename' | 'description'>[];
}

const noIds: CommandIds = new Map();
const mostFiles = 5;
const longestDescription = 1024;

/**
 * Draws a reply (Components V2). Every word is literal: only the reply's structure becomes markup, nobody is pinged, and
 * what is sent is always within Discord's limits: pieces at the end of a reply that is too long are left out.
 */
export function render(reply: Reply, ids: CommandIds = noIds): Body {
  const sections = drawSections(reply, ids);
  const below = drawBelow(reply);
  const whole = sections.flatMap(({ pieces }) => pieces).length;
  const most = longestThat(whole, (count) => isWithinLimits(assemble(sections, count, below)));
  return bodyOf(reply, assemble(sections, most, below));
}

/** Whether the whole reply is within the limits of one message. */
export function fits(reply: Reply, ids: CommandIds = noIds): boolean {
  return isWithinLimits(assemble(drawSections(reply, ids), Infinity, drawBelow(reply)));
}

export interface DrawnFile {
  readonly name: string;
  readonly data: Buffer;
  readonly description: string;
}

/** The files that go with a reply's body, in the order of its `attachments`. */
export function filesOf({ attachments = [] }: Reply): DrawnFile[] {
  return attachments.slice(0, mostFiles).map((attachment) => ({
    name: fileName(attachment),
    data: Buffer.from(attachment.data, 'base64'),
    description: descriptionOf(attachment),
  }));
}

/** The largest count that passes, by halving: one that is smaller than a count that passes passes too. */
function longestThat(whole: number, passes: (count: number) => boolean): number {
  if (passes(whole)) return whole;
  let low = 0;
  let high = whole - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (passes(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

function bodyOf({ attachments = [] }: Reply, components: readonly APIMessageTopLevelComponent[]): Body {
  const files = attachments.slice(0, mostFiles).map((attachment, index) => ({
    id: String(index),
    filename: fileName(attachment),
    description: descriptionOf(attachment),
  }));
  return {
    flags: MessageFlags.IsComponentsV2,
    components,
    allowed_mentions: { parse: [] },
    ...(files.length === 0 ? {} : { attachments: files }),
  };
}

/** What stands together: the words without a frame, or those of one card. */
interface Section {
  readonly accent: Card['accent'] | null;
  readonly pieces: readonly Piece[];
}

function drawSections({ text = [], cards = [] }: Reply, ids: CommandIds): readonly Section[] {
  let left = limits.characters;
  const drawPieces = (blocks: readonly Block[]): readonly Piece[] =>
    blocks.flatMap((block): readonly Piece[] => {
      if (block.kind === 'divider') return [divider];
      // The message is too long already: what comes now cannot be in it.
      if (left < 0) return [];
      const drawn = drawBlock(block, ids);
      left -= drawn.join('').length;
      return besidePicture(drawn, block);
    });
  return [
    { accent: null, pieces: drawPieces(text) },
    ...cards.map(({ accent, blocks }) => ({ accent, pieces: drawPieces(blocks) })),
  ];
}

type Below = readonly (
  APIFileComponent | APIMediaGalleryComponent | APIActionRowComponent<APIComponentInMessageActionRow>
)[];

function drawBelow({ attachments = [], actions = [] }: Reply): Below {
  return [...drawFiles(attachments), ...drawControls(actions)];
}

/** A message of the first so many pieces, with everything that stands below them. */
function assemble(sections: readonly Section[], count: number, below: Below): readonly APIMessageTopLevelComponent[] {
  const said = take(sections, count).flatMap(({ accent, pieces }) => assembleSection(accent, pieces));
  const last = said.at(-1);
  // A reply that is nothing but cards carries its controls in the last one, as digests do.
  if (last?.type === ComponentType.Container && said.every(({ type }) => type === ComponentType.Container)) {
    return [...said.slice(0, -1), { ...last, components: [...last.components, ...below] }];
  }
  // Discord refuses a message without anything to read.
  return [...(said.length === 0 ? [textDisplay('…')] : said), ...below];
}

function take(sections: readonly Section[], count: number): readonly Section[] {
  let left = count;
  return sections.map(({ accent, pieces }) => {
    const taken = pieces.slice(0, left);
    left -= taken.length;
    return { accent, pieces: taken };
  });
}

const accents: Readonly<Record<Card['accent'], number>> = { news: 0x4a82c3, attention: 0xc27c0e, failure: 0xd9534f };

function assembleSection(
  accent: Card['accent'] | null,
  pieces: readonly Piece[],
): readonly (Drawn | APIContainerComponent)[] {
  const components = joinPieces(pieces);
  if (accent === null || components.length === 0) return components;
  return [{ type: ComponentType.Container, accent_color: accents[accent], components: [...components] }];
}

/** A picture is shown with its words; any other file is offered. */
function drawFiles(attachments: readonly Attachment[]): readonly (APIFileComponent | APIMediaGalleryComponent)[] {
  return attachments.slice(0, mostFiles).map((attachment) => {
    const url = `attachment://${fileName(attachment)}`;
    if (attachment.bars === undefined) return { type: ComponentType.File, file: { url } };
    return { type: ComponentType.MediaGallery, items: [{ media: { url }, description: descriptionOf(attachment) }] };
  });
}

function descriptionOf({ description }: Attachment): string {
  return description.slice(0, longestDescription);
}

function fileName({ name }: Attachment): string {
  return name.replace(/[^\w.-]/g, '_').slice(-100);
}
