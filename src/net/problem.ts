import { errors } from 'undici';
import type { FetchProblem } from '../model.js';
import { ExchangeStopped } from './stopped.js';

/** What the far side, or the way to it, did wrong; null for an error that is a fault of our own. */
export function problemOf(error: unknown): FetchProblem | null {
  if (error instanceof ExchangeStopped) return error.problem;
  if (error instanceof errors.HeadersOverflowError) return { kind: 'too-large' };
  if (error instanceof errors.HTTPParserError) {
    return { kind: error.code === 'HPE_HEADER_OVERFLOW' ? 'too-large' : 'bad-body' };
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : null;
  if (code === null) return null;
  if (/^(Z_|ERR__ERROR_|UND_ERR_RES_CONTENT_LENGTH_MISMATCH)/.test(code)) {
    return { kind: 'bad-body' };
  }
  return { kind: 'unreachable', cause: causeOf(code) };
}

function causeOf(code: string): 'dns' | 'tls' | 'timeout' | 'reset' | 'other' {
  if (/^(ENOTFOUND|ENODATA|EAI_)/.test(code)) return 'dns';
  if (isTls(code)) return 'tls';
  if (code === 'ETIMEDOUT' || code.endsWith('_TIMEOUT')) return 'timeout';
  if (code === 'ECONNRESET' || code === 'EPIPE' || code === 'UND_ERR_SOCKET') return 'reset';
  return 'other';
}

// OpenSSL names its certificate errors without a common beginning.
function isTls(code: string): boolean {
  return /^(ERR_TLS_|ERR_SSL_|EPROTO$|CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|HOSTNAME_MISMATCH$)/.test(code);
}
