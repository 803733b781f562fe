/** How long and how much the far side may take. */
export interface NetLimits {
  /** For a whole exchange: look-ups, redirects and the last byte of the body; waiting for a turn does not count. */
  readonly exchangeMs: number;
  readonly lookupMs: number;
  readonly connectMs: number;
  readonly headersMs: number;
  readonly maxHeaderBytes: number;
  /** Of the body, on the wire and decoded. */
  readonly maxBodyBytes: number;
  readonly maxRedirects: number;
  readonly maxAtOnce: number;
  readonly hostPauseMs: number;
}

export const usualLimits: NetLimits = {
  exchangeMs: 20_000,
  lookupMs: 5_000,
  connectMs: 5_000,
  headersMs: 10_000,
  maxHeaderBytes: 16 * 1024,
  maxBodyBytes: 10 * 1024 * 1024,
  maxRedirects: 5,
  maxAtOnce: 16,
  hostPauseMs: 1_000,
};
