import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { ConnectTo } from '../../src/net/connect.js';
import type { LookupAll } from '../../src/net/locate.js';

export interface Order {
  readonly nowMs?: number;
  readonly down?: readonly string[];
  readonly up?: readonly string[];
  readonly isOver?: boolean;
}

/** What the servers saw. */
export interface Tally {
  readonly total: number;
  readonly unchanged: number;
  readonly mostPerHost: number;
  readonly mostAtOnce: number;
  /** Between the end of one request and the beginning of the next to the same host, in the world's time. */
  readonly shortestPauseMs: number;
  readonly requests: Readonly<Record<string, number>>;
  /** Answers that are being held back until their time has come, and when the next one's has; null where none is. */
  readonly held: number;
  readonly nextAnswerMs: number | null;
}

/** Other people's servers, for the benches: every name leads to one process on this machine. */
export interface World {
  readonly port: number;
  readonly lookupAll: LookupAll;
  readonly connectTo: ConnectTo;
  /** Tells the servers something; resolves when they have heard it, with what they saw so far. */
  tell(order: Order): Promise<Tally>;
  close(): Promise<void>;
}

// Public, so that the guard has nothing to say; nobody connects to it.
const publicAddress = '93.184.216.34';

/** `latencyMs`: how long a host of the faster kind takes to answer, in the world's own time; at once by default. */
export async function openWorld(latencyMs = 0): Promise<World> {
  const child = fork(new URL('./server.js', import.meta.url), [String(latencyMs)]);
  const { port } = await messageOf<{ readonly port: number }>(child);

  async function tell(order: Order): Promise<Tally> {
    child.send(order);
    return (await messageOf<{ readonly tally: Tally }>(child)).tally;
  }

  return {
    port,
    lookupAll: async () => [{ address: publicAddress }],
    connectTo: () => ({ host: '127.0.0.1', port }),
    tell,
    async close() {
      const ended = once(child, 'exit');
      child.send({ isOver: true } satisfies Order);
      await ended;
    },
  };
}

// What the child of these benches sends is what `server.ts` writes.
async function messageOf<T>(child: ChildProcess): Promise<T> {
  const [message] = (await once(child, 'message')) as [T];
  return message;
}
