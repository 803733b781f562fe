import type { NetEvent, NetWatch } from '../../net/watch.js';
import type { Steps } from './step.js';

export interface ShownExchange {
  readonly watch: NetWatch;
  /** The host that was asked last; null before the first. */
  host(): string | null;
}

/** Tells of each hop of an exchange as a step: where its name leads, and what was answered. */
export function showExchange(steps: Steps): ShownExchange {
  let host: string | null = null;
  return {
    host: () => host,
    watch: (event) => {
      host = new URL(event.url).host;
      // What is asked about robots is told by its outcome.
      if (event.kind !== 'robots' && new URL(event.url).pathname === '/robots.txt') return;
      tell(steps, event);
    },
  };
}

function tell(steps: Steps, event: NetEvent): void {
  switch (event.kind) {
    case 'checked':
      return;
    case 'robots':
      if (event.isGranted)
        return steps.take('robots', `The robots.txt of ${new URL(event.url).host} lets programs read it.`);
      return steps.take('robots', `The robots.txt of ${new URL(event.url).host} keeps programs away.`, 'attention');
    case 'located':
      return steps.take(
        'address',
        `${new URL(event.url).hostname} is ${event.addresses.join(', ')} (${Math.round(event.ms)} ms).`,
      );
    case 'answered':
      return steps.take('request', `${event.url} answered ${headOf(event)}`, event.status >= 400 ? 'attention' : 'ok');
  }
}

const told = [
  'content-type',
  'content-encoding',
  'location',
  'retry-after',
  'cache-control',
  'age',
  'etag',
  'last-modified',
];

/** The status, the time that it took, and what of the headers means something for polling. */
function headOf({ status, ms, headers }: Extract<NetEvent, { readonly kind: 'answered' }>): string {
  const lines = told.flatMap((name) => {
    const value = headers[name];
    return value === undefined ? [] : [`${name}: ${[value].flat().join(', ').slice(0, 200)}`];
  });
  return [`${status} in ${Math.round(ms)} ms.`, ...lines].join('\n');
}
