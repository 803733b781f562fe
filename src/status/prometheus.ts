import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';
import type { Counted, Meter, Timed } from '../chat/meter.js';

// Names of commands, actions and tasks are few; whatever comes from outside must not make them many.
const mostNames = 300;
const plainName = /^[a-z][a-z0-9 .-]{0,60}$/i;

type Labels = Readonly<Record<string, string>>;

/** A registry with what the process says of itself (memory, delay of the event loop, CPU), and the build. */
export function openRegistry(version: string): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const build = { version, node: process.versions.node };
  const help = 'Always 1; its labels say which build this is.';
  new Counter({ name: 'nutshell_build_info', help, labelNames: Object.keys(build), registers: [registry] }).inc(build);
  return registry;
}

/** What the rooms tell, as counters and histograms of a registry. */
export function prometheusMeter(registry: Registry): Meter {
  const counters = countersOf(registry);
  const histograms = histogramsOf(registry);
  const names = new Set<string>();
  const tame = (labels: Labels): Labels =>
    Object.fromEntries(Object.entries(labels).map(([label, value]) => [label, tameName(names, value)]));
  return {
    count: (what, labels) => counters[what].inc(tame(labels)),
    time: (what, ms, labels) => histograms[what].observe(tame(labels), ms / 1000),
  };
}

function tameName(names: Set<string>, value: string): string {
  if (names.has(value)) return value;
  if (!plainName.test(value) || names.size >= mostNames) return 'other';
  names.add(value);
  return value;
}

function countersOf(registry: Registry): Readonly<Record<keyof Counted, Counter>> {
  const counter = (name: string, help: string, ...labelNames: readonly string[]) =>
    new Counter({ name: `nutshell_${name}_total`, help, labelNames, registers: [registry] });
  return {
    tick: counter('ticks', 'Ticks of the clock.'),
    job: counter('job_starts', 'Work that the clock drives, as it begins.', 'job'),
    page: counter('page_fetches', 'Pages of articles that were asked for, by outcome.', 'outcome'),
    delivery: counter('delivery_attempts', 'Attempts to send a message, by outcome.', 'outcome'),
    errand: counter('errands', 'What was done with messages that had arrived, by outcome.', 'kind', 'outcome'),
    digest: counter('digest_runs', 'Runs of digests, by outcome.', 'outcome'),
  };
}

function histogramsOf(registry: Registry): Readonly<Record<keyof Timed, Histogram>> {
  const histogram = (name: string, help: string, buckets: number[], ...labelNames: readonly string[]) =>
    new Histogram({ name: `nutshell_${name}_seconds`, help, buckets, labelNames, registers: [registry] });
  return {
    poll: histogram('poll_duration', 'Polls of feeds, by outcome.', [0.1, 0.3, 1, 3, 10, 30, 60], 'outcome'),
    reply: histogram(
      'reply_latency',
      'From a person’s question to the first that they see of an answer.',
      [0.025, 0.05, 0.1, 0.25, 0.5, 0.8, 1, 2, 3],
      'kind',
      'name',
      'outcome',
    ),
    job: histogram('job_duration', 'Work that the clock drives.', [0.01, 0.1, 1, 10, 60, 300], 'job', 'outcome'),
    task: histogram(
      'task_duration',
      'Tasks of the workers, with their wait for a free one.',
      [0.001, 0.01, 0.1, 0.5, 1, 5],
      'task',
      'outcome',
    ),
  };
}
