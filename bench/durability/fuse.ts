/** A thread that kills its program so many microseconds after it was lit. */
import { workerData } from 'node:worker_threads';

export interface Fuse {
  /** 1 once it is ready; 2 from whoever lights it. */
  readonly flag: SharedArrayBuffer;
  readonly afterMicroseconds: number;
}

const { flag, afterMicroseconds }: Fuse = workerData;
const lit = new Int32Array(flag);
Atomics.store(lit, 0, 1);
Atomics.wait(lit, 0, 1);
const endMs = performance.now() + afterMicroseconds / 1000;
// A timer would be a millisecond off.
while (performance.now() < endMs);
process.kill(process.pid, 'SIGKILL');
