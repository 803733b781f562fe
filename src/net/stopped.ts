import { UserError } from '../errors.js';
import type { FetchProblem } from '../model.js';

/** Ends an exchange from our side; `problem` is what the caller of the network is told. */
export class ExchangeStopped extends Error {
  constructor(readonly problem: FetchProblem) {
    super(`exchange stopped: ${problem.kind}`);
    this.name = 'ExchangeStopped';
  }
}

/** It took longer than we wait. */
export function overdue(cause: 'dns' | 'timeout'): ExchangeStopped {
  return new ExchangeStopped({ kind: 'unreachable', cause });
}

/** We left, which says nothing about the far side: nobody may store it as an answer. */
export class NetClosed extends UserError {
  constructor() {
    super('STOPPING', 'I am stopping just now. Try again in a minute.');
  }
}
