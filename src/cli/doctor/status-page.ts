import { attention, type Check, failed, ok } from './check.js';

/** Whether the status page is anybody's to read. */
export const statusPageCheck: Check = {
  name: 'status page',

  async find({ environment }) {
    const [port, host = '127.0.0.1', token] = ['HEALTH_PORT', 'HEALTH_HOST', 'HEALTH_TOKEN'].map(
      (name) => environment[name]?.trim() || undefined,
    );
    if (port === undefined) return [ok('The status page is off: HEALTH_PORT is not set.')];
    if (isLoopback(host)) return [ok(`The status page is on port ${port}, for this machine alone.`)];
    if (token !== undefined) return [ok(`The status page is on port ${port}, for whoever has HEALTH_TOKEN.`)];
    return [
      failed(
        `HEALTH_HOST opens the status page to other machines, and there is no HEALTH_TOKEN.`,
        'Set HEALTH_TOKEN to a long random text, or take HEALTH_HOST away.',
      ),
      ...(host === '0.0.0.0' || host === '::' ? [attention('It listens on every address of this machine.')] : []),
    ];
  },
};

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\./.test(host);
}
