import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/**
 * A part of `natural`, loaded when it is first asked for. Always by sub-path: the package's front door starts database
 * drivers and prints advertising to standard output.
 */
export function loadFromNatural(part: string): unknown {
  return require(`natural/lib/natural/${part}.js`);
}
