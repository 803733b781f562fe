import type { Registry } from 'prom-client';
import type { Clock, TracedLog } from '../chat/app.js';
import { redacting } from '../document/redact.js';
import type { Store } from '../store/store.js';
import { Guesses } from './guesses.js';
import { gauges } from './gauges.js';
import { page } from './page/page.js';
import { processFacts } from './process.js';
import { openRegistry, prometheusMeter } from './prometheus.js';
import { Pulse } from './pulse.js';
import { RecentEvents } from './recent.js';
import { route, type Routes } from './routes.js';
import type { StatusRoom } from './room.js';
import { type Address, openServer } from './server.js';
import { type Survey, surveyor } from './survey.js';

export interface StatusOptions {
  /** Where it is served, and what opens it. */
  readonly place: Address & { readonly token: string | null };
  readonly log: TracedLog;
  readonly clock: Clock;
  readonly version: string;
  readonly tickSeconds: number;
  /** How many nightly backups are kept; none are made for 0. */
  readonly backupsKept: number;
  /** What it is not ready without: "Discord". */
  readonly surface: string;
  /** What never stands on the page. */
  readonly secrets: readonly string[];
}

/** Opens the room; nothing is served yet. */
export function openStatus({ place, log, ...options }: StatusOptions): StatusRoom {
  const { clock, version, backupsKept, secrets } = options;
  const registry = openRegistry(version);
  const counting = prometheusMeter(registry);
  const recent = new RecentEvents(clock, redacting(secrets));
  const pulse = new Pulse(options);
  const heard = recent.hear(log);
  return {
    log: heard,
    meter: pulse.hear(counting),
    connect: (isConnected) => pulse.connect(isConnected),
    serve: async (store) => {
      const told = { survey: surveyor(store, clock), recent, registry, version, backupsKept };
      const guesses = new Guesses(clock, heard);
      const routes = { token: place.token, guesses, ...answering(told, pulse, store) };
      const server = await openServer(place, (request) => route(request, routes), heard);
      heard.info('status.served', { host: server.address.host, port: server.address.port });
      return server;
    },
  };
}

interface Told {
  readonly survey: () => Promise<Survey>;
  readonly recent: RecentEvents;
  readonly registry: Registry;
  readonly version: string;
  readonly backupsKept: number;
}

function answering(told: Told, pulse: Pulse, store: Store): Omit<Routes, 'token' | 'guesses'> {
  const { survey, recent, registry, version, backupsKept } = told;
  const set = gauges(registry, backupsKept);
  const readiness = () => pulse.readiness(store);
  return {
    liveness: () => pulse.liveness(),
    readiness,
    metrics: async () => {
      set(await survey());
      return { status: 200, type: 'text/plain; version=0.0.4', body: await registry.metrics() };
    },
    page: async () => {
      const process = await processFacts(registry, { version, startedAt: pulse.startedAt });
      const facts = { survey: await survey(), readiness: await readiness(), events: recent.all };
      return page({ ...facts, backupsKept, process });
    },
  };
}
