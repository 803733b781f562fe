import type { Attachment, Line, Reply } from '../chat/reply.js';
import type { OpmlReading } from '../feed/opml.js';
import type { RefusalRule } from '../model.js';
import { clip } from '../text/clip.js';
import { counted } from './line.js';
import { troubleOf } from './trouble.js';

/** What becomes of a feed of a list. */
export type FeedPlan =
  { readonly kind: 'add' } | { readonly kind: 'there' } | { readonly kind: 'refused'; readonly rule: RefusalRule };

interface ListedFeed {
  readonly url: string;
  readonly title: string;
  readonly plan: FeedPlan;
}

// The file behind the reply has a line for each.
const mostRefusedLines = 10;

/** A server's feeds, as a file. */
export function feedsExportedReply(feeds: number, opml: string): Reply {
  return {
    text: [{ kind: 'lines', lines: [['✓ ', { kind: 'strong', text: counted(feeds, 'feed') }, ', as an OPML file.']] }],
    attachments: [textFile('feeds.opml', opml, `OPML, ${counted(feeds, 'feed')}`)],
  };
}

/** What importing a list would do; asks whether to do it, unless there is nothing to add. */
export function importDraftReply(
  feeds: readonly ListedFeed[],
  {
    draftId,
    channelId,
    leftOut,
  }: { readonly draftId: number | null; readonly channelId: string; readonly leftOut: number },
): Reply {
  const { added, there, refused } = countsOf(feeds);
  const counts = [`adds ${added}`, `${there} already there`, ...(refused > 0 ? [`${refused} cannot be added`] : [])];
  const argument = String(draftId);
  const list = { kind: 'strong', text: `The list has ${counted(feeds.length, 'feed')}` } as const;
  return {
    text: [
      {
        kind: 'lines',
        lines: [
          [list, ': ', counts.join(', '), '.'],
          ...(leftOut > 0 ? [[`It goes on: ${counted(leftOut, 'more feed')} I left out, as 500 are the most.`]] : []),
          ...refusedLines(feeds),
          ...(draftId === null ? [] : [['Add them to ', { kind: 'channel', id: channelId } as const, '?']]),
        ],
      },
    ],
    actions:
      draftId === null
        ? []
        : [
            [
              {
                kind: 'button',
                action: 'feed.import',
                argument,
                label: `Add ${counted(added, 'feed')}`,
                style: 'primary',
              },
              { kind: 'button', action: 'feed.cancel-import', argument, label: 'Cancel' },
            ],
          ],
  };
}

/** What importing a list did: the counts, why some feeds were not added, and a file with a line for each. */
export function importedReply(feeds: readonly ListedFeed[], channelId: string): Reply {
  const { added, there, refused } = countsOf(feeds);
  const counts = [`${there} already there`, ...(refused > 0 ? [`${refused} not added`] : [])].join(', ');
  const now: Line = [
    '✓ ',
    { kind: 'strong', text: `${counted(added, 'feed')} now ${added === 1 ? 'goes' : 'go'} to` },
    ' ',
    { kind: 'channel', id: channelId },
    `; ${counts}. They are read one after another: → `,
    { kind: 'command', name: 'feed list' },
  ];
  const report = feeds.map(reportLine).join('\n');
  return {
    text: [{ kind: 'lines', lines: [now, ...refusedLines(feeds)] }],
    attachments: [textFile('import.txt', `${report}\n`, 'What became of each feed')],
    replaces: true,
  };
}

/** Why a file is no list of feeds, for somebody who gave it. */
export function listTrouble(found: Extract<OpmlReading, { readonly kind: 'problem' }>['found']): string {
  switch (found) {
    case 'too-large':
      return 'That file is larger than 1 MB, so I did not read it.';
    case 'nested-too-deep':
      return 'That list is nested too deeply, so I did not read it.';
    case 'no-opml':
      return 'That file is no OPML list. → Export one from your feed reader; it ends in .opml or .xml.';
  }
}

function countsOf(feeds: readonly ListedFeed[]) {
  const count = (kind: FeedPlan['kind']) => feeds.filter(({ plan }) => plan.kind === kind).length;
  return { added: count('add'), there: count('there'), refused: count('refused') };
}

function refusedLines(feeds: readonly ListedFeed[]): readonly Line[] {
  const lines = feeds.flatMap(({ url, plan }): Line[] =>
    plan.kind === 'refused' ? [[`× ${clip(url, 100)}: ${troubleOf({ kind: 'refused', rule: plan.rule }).what}`]] : [],
  );
  const more = lines.length - mostRefusedLines;
  return more > 0 ? [...lines.slice(0, mostRefusedLines), [`× and ${counted(more, 'other')}`]] : lines;
}

function reportLine({ url, title, plan }: ListedFeed): string {
  const name = title === '' ? url : `${title} <${url}>`;
  switch (plan.kind) {
    case 'add':
      return `added: ${name}`;
    case 'there':
      return `already there: ${name}`;
    case 'refused':
      return `not added: ${name}: ${troubleOf({ kind: 'refused', rule: plan.rule }).what}`;
  }
}

function textFile(name: string, text: string, description: string): Attachment {
  return { name, data: Buffer.from(text).toString('base64'), description };
}
