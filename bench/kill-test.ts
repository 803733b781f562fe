import { parseArgs } from 'node:util';
import { liveAndDie } from './kill/lives.js';

/**
 * The whole bot against a stand-in for Discord that loses replies and answers 500 and 429, killed at random while messages
 * are due. With `--late` each start comes when the nonces are forgotten; with `--blind` no history can be read; with `--forums`
 * every channel is a forum.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      kills: { type: 'string', default: '200' },
      posts: { type: 'string', default: '5000' },
      channels: { type: 'string', default: '50' },
      late: { type: 'boolean', default: false },
      blind: { type: 'boolean', default: false },
      forums: { type: 'boolean', default: false },
    },
  });
  const from = performance.now();
  const report = await liveAndDie({
    kills: Number(values.kills),
    posts: Number(values.posts),
    channels: Number(values.channels),
    // A start takes more than a second itself.
    gapMs: values.late ? 2500 : 0,
    nonceWindowMs: values.late ? 3000 : 180_000,
    history: values.blind ? 'hidden' : 'shown',
    into: values.forums ? 'forums' : 'text channels',
  });
  const seconds = Math.round((performance.now() - from) / 1000);
  console.log(JSON.stringify({ ...values, ...report, seconds }));
  const mostDoubled = values.late && values.blind ? 1 : 0;
  const isFine = report.lost === 0 && report.mostDoubledInALife <= mostDoubled && report.integrity === 'ok';
  process.exitCode = isFine ? 0 : 1;
}

await main();
