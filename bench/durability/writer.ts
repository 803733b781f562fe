/** A program that writes until it is killed, and says after each write what is now kept. Its arguments: the file, a number. */
import { writeSync } from 'node:fs';
import { openSqliteStore } from '../../src/store/sqlite/open.js';
import { anyWrite } from './writes.js';

const [path = '', life = '0'] = process.argv.slice(2);
const writersAtOnce = 3;
const writesALife = 10_000;

const store = openSqliteStore(path);
let number = Number(life) * writesALife;
writeSync(1, '[]\n');

await Promise.all(
  Array.from({ length: writersAtOnce }, async () => {
    for (;;) {
      const claims = await anyWrite(Math.random())(store, () => ++number);
      // At once: what is still in this program when it is killed would be acknowledged to nobody.
      writeSync(1, `${JSON.stringify(claims)}\n`);
    }
  }),
);
