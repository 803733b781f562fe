import { RE2JS, RE2JSException, RE2JSSyntaxException } from 're2js';
import { longestExpression } from './limits.js';

// Of RE2's own instructions: an expression of a page's worth of words has fewer.
const largestProgram = 250;
const mostKept = 100;

const known = new Map<string, ExpressionReading>();

/** An expression, or why it is none. */
export type ExpressionReading =
  | { readonly kind: 'expression'; fits(text: string): boolean }
  | { readonly kind: 'problem'; readonly problem: ExpressionProblem };

/** What is wrong with an expression, and with which piece of it. */
export interface ExpressionProblem {
  readonly what:
    'open' | 'unexpected' | 'repeat' | 'range' | 'escape' | 'unsupported' | 'too-large' | 'too-long' | 'other';
  readonly piece: string;
  /** At which character that piece begins, from 1. */
  readonly at: number;
}

/**
 * Reads a regular expression in RE2's syntax, without case. It is matched in time linear to the text (Cox 2007), whatever it
 * and the text are: there is nothing in it that looks back.
 */
export function readExpression(value: string): ExpressionReading {
  const before = known.get(value);
  if (before !== undefined) return before;
  if (known.size >= mostKept) known.clear();
  const reading = compile(value);
  known.set(value, reading);
  return reading;
}

/** What is wrong with an expression; null where nothing is. */
export function problemOf(value: string): ExpressionProblem | null {
  const reading = readExpression(value);
  return reading.kind === 'problem' ? reading.problem : null;
}

function compile(value: string): ExpressionReading {
  if (value.length > longestExpression) return problem('too-long', '', value);
  try {
    const expression = RE2JS.compile(value, RE2JS.CASE_INSENSITIVE);
    if (expression.programSize() > largestProgram) return problem('too-large', '', value);
    return { kind: 'expression', fits: (text) => fits(expression, text) };
  } catch (error) {
    if (error instanceof RE2JSSyntaxException) return problem(whatIsWrong(error), pieceOf(error), value);
    if (error instanceof RE2JSException) return problem('other', '', value);
    throw error;
  }
}

function fits(expression: RE2JS, text: string): boolean {
  const found = expression.test(text);
  // What it remembers of a hostile text takes tens of megabytes.
  expression.reset();
  return found;
}

function problem(what: ExpressionProblem['what'], piece: string, value: string): ExpressionReading {
  const found = piece === '' ? -1 : value.indexOf(piece);
  const opened = what === 'open' && (piece === '' || found === 0) ? lastOpened(value) : null;
  if (opened !== null) return { kind: 'problem', problem: { what, piece: value.charAt(opened), at: opened + 1 } };
  return { kind: 'problem', problem: { what, piece: found === -1 ? value : piece, at: Math.max(found, 0) + 1 } };
}

const kinds: Readonly<Record<string, ExpressionProblem['what']>> = {
  'missing closing )': 'open',
  'missing closing ]': 'open',
  'unexpected )': 'unexpected',
  'invalid nested repetition operator': 'repeat',
  'missing argument to repetition operator': 'repeat',
  'invalid repeat count': 'repeat',
  'invalid character class range': 'range',
  'invalid escape sequence': 'escape',
  'trailing backslash at end of expression': 'escape',
  'invalid or unsupported Perl syntax': 'unsupported',
  'expression nests too deeply': 'too-large',
  'expression too large': 'too-large',
};

function whatIsWrong(error: RE2JSSyntaxException): ExpressionProblem['what'] {
  return kinds[error.getDescription()] ?? 'other';
}

/** What the library complains of; it reads every expression with its flags before it. */
function pieceOf(error: RE2JSSyntaxException): string {
  const piece = error.getPattern() ?? '';
  return piece.replace(/^\(\?i\)/, '');
}

/** Where the bracket stands that nothing closes, as far as it can be told without the library's own reading. */
function lastOpened(value: string): number | null {
  const open: number[] = [];
  let isInClass = false;
  for (let at = 0; at < value.length; at += 1) {
    const sign = value.charAt(at);
    if (sign === '\\') at += 1;
    else if (isInClass ? sign === ']' : sign === ')') {
      open.pop();
      isInClass = false;
    } else if (!isInClass && (sign === '(' || sign === '[')) {
      open.push(at);
      isInClass = sign === '[';
    }
  }
  return open.at(-1) ?? null;
}
