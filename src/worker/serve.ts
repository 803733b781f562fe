/** The inside of a worker: runs the functions of its entry, a task at a time, until it is ended from outside. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Done, Task } from './lane.js';

const { entry }: { readonly entry: string } = workerData;
const functions: Readonly<Record<string, (input: unknown) => unknown>> = await import(entry);

parentPort?.on('message', (task: Task) => {
  void answer(task).then((done) => parentPort?.postMessage(done));
});

async function answer({ name, input }: Task): Promise<Done> {
  try {
    return { kind: 'value', value: await functions[name]?.(input) };
  } catch (error) {
    return { kind: 'fault', error };
  }
}
