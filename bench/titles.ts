import { existsSync, readFileSync } from 'node:fs';
import { commands } from '../commands/index.js';
import type { Forum } from '../src/discord/channels.js';
import { definitions } from '../src/discord/definition.js';
import { postOf } from '../src/discord/forum.js';
import { inManner } from '../src/discord/manner.js';
import { withMark } from '../src/discord/mark.js';
import { render } from '../src/discord/render.js';
import { Chance } from './guard/chance.js';
import { breaches, type Schemas } from './openapi/schema.js';
import { replyOf, troublesOf } from './titles/judge.js';
import { randomTitle } from './titles/titles.js';

const documentPath = '../shared/discord/openapi.json';

/**
 * So many random titles (100,000) as messages and suggestions: what Discord would refuse, and what would come to life. Where
 * Discord's own document is there, bodies and commands are held against it.
 */
function main(count: number): void {
  const chance = new Chance(1);
  const schemas = readSchemas();
  const found = new Map<string, number>();
  const note = (trouble: string) => found.set(trouble, (found.get(trouble) ?? 0) + 1);
  for (let done = 0; done < count; done++) {
    const title = randomTitle(chance);
    troublesOf(title).forEach(note);
    if (schemas) messageBreaches(title, schemas).forEach(note);
  }
  if (schemas) commandBreaches(schemas).forEach(note);
  const held = schemas ? 'held against the OpenAPI document' : 'without the OpenAPI document';
  console.log(`${count} titles, ${held}: ${found.size} kinds of trouble`);
  for (const [trouble, times] of found) console.log(`${times} × ${trouble}`);
  process.exitCode = found.size === 0 ? 0 : 1;
}

function readSchemas(): Schemas | null {
  if (!existsSync(documentPath)) return null;
  const document = JSON.parse(readFileSync(documentPath, 'utf8')) as { components: { schemas: Schemas } };
  return document.components.schemas;
}

function messageBreaches(title: string, schemas: Schemas): readonly string[] {
  const reply = replyOf(title);
  const body = withMark(inManner(render(reply), { isSilent: true, pingRoleId: '200000000000000050' }), 'n');
  const message = { ...body, nonce: 'n'.repeat(24), enforce_nonce: true };
  const post = postOf({ reply, body, thread: { title: null, tags: ['Harbour'], isWanted: false } }, forum);
  return [
    ...breaches(plain(message), { $ref: 'MessageCreateRequest' }, schemas),
    ...breaches(plain(post), { $ref: 'CreateForumThreadRequest' }, schemas),
  ];
}

const forum: Forum = { kind: 'forum', tags: [{ id: '200000000000000060', name: 'Harbour' }], needsTag: true };

/** The document takes permissions for a number; Discord's reference, and Discord, for a string of one. */
function commandBreaches(schemas: Schemas): readonly string[] {
  return definitions(commands).flatMap((command) => {
    const own = breaches(plain(command), { $ref: 'ApplicationCommandUpdateRequest' }, schemas, command.name);
    return own.filter((breach) => !breach.endsWith('/default_member_permissions type'));
  });
}

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

main(Number(process.argv[2] ?? 100_000));
