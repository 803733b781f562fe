import { isPublicAddress } from '../../src/net/address.js';
import { openGuard } from '../../src/net/http.js';
import type { LookupAll } from '../../src/net/locate.js';
import type { Send } from '../../src/net/send.js';

/** The scorer's make-believe network. */
type Transport = (request: {
  readonly address: string | undefined;
  readonly port: number;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}) => Promise<{
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}>;

/** For `score-ssrf`: whether the guard lets an address through. */
export const ipAllowed = isPublicAddress;

/** For `score-ssrf`: resolves when the URL was fetched over the scorer's network, rejects with what kept it from being so. */
export async function open(
  url: string,
  { lookupAll, transport }: { readonly lookupAll: LookupAll; readonly transport: Transport },
): Promise<void> {
  const net = openGuard({ userAgent: 'Nutshell', allow: [], lookupAll, send: sendOver(transport) });
  const outcome = await net.get({ url, accept: 'feed' });
  await net.close();
  if (outcome.kind !== 'ok') throw new Error(JSON.stringify(outcome));
}

function sendOver(transport: Transport): Send {
  return async ({ url, addresses }, headers) => {
    const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
    const answer = await transport({ address: addresses[0], port, url: url.href, headers });
    return { ...answer, body: chunksOf(answer.body), close: async () => {} };
  };
}

async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
