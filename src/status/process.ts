import type { Registry } from 'prom-client';
import type { ProcessFacts } from './page/upkeep.js';

/** What the process says of itself on the page: what the metrics say too. */
export async function processFacts(
  registry: Registry,
  { version, startedAt }: Pick<ProcessFacts, 'version' | 'startedAt'>,
): Promise<ProcessFacts> {
  const delay = (await valuesOf(registry, 'nodejs_eventloop_lag_p99_seconds'))[0]?.value;
  const replies = await valuesOf(registry, 'nutshell_reply_latency_seconds');
  const sum = (of: (value: Value) => boolean) => replies.filter(of).reduce((total, { value }) => total + value, 0);
  return {
    version,
    startedAt,
    node: process.versions.node,
    memoryBytes: process.memoryUsage.rss(),
    answers: sum(({ metricName }) => metricName?.endsWith('_count') === true),
    quickAnswers: sum(({ labels }) => labels['le'] === 1),
    loopDelayMs: delay === undefined || Number.isNaN(delay) ? null : delay * 1000,
  };
}

interface Value {
  readonly value: number;
  readonly labels: Readonly<Partial<Record<string, string | number>>>;
  /** Of a histogram: which of its series. */
  readonly metricName?: string;
}

async function valuesOf(registry: Registry, name: string): Promise<readonly Value[]> {
  return (await registry.getSingleMetric(name)?.get())?.values ?? [];
}
