/**
 * For the person who typed: a full sentence without jargon that says how to put it right. Anything else that is thrown
 * is a fault of the program, and rises to the edge.
 */
export class UserError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'UserError';
  }
}
