import type { Socket } from 'node:net';
import type { Clock, Log } from '../chat/app.js';

// So many wrong tokens a minute are somebody's mistake, or a program with the token of before.
const freeAMinute = 10;
const minuteMs = 60_000;
const stepMs = 200;
const longestWaitMs = 4_000;
// What is counted beyond makes nobody wait for longer, and is forgotten the sooner.
const mostCounted = freeAMinute + longestWaitMs / stepMs;

/**
 * Keeps tokens from being guessed. While more than ten a minute are wrong, whoever from, each token that is shown is looked at
 * only after a while, up to four seconds: the right one too, or an answer that comes at once would tell it. So nobody who
 * has it is locked out, and one connection tries no more than one each time.
 */
export class Guesses {
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #turns = new WeakMap<Socket, Promise<unknown>>();
  #wrong = 0;
  #countedAtMs = 0;
  #toldAtMs = Number.NEGATIVE_INFINITY;
  #untold = 0;

  constructor(clock: Clock, log: Log) {
    this.#clock = clock;
    this.#log = log;
  }

  /** Whether it is right, once its turn has come; false where whoever asks is gone by then. */
  judge(socket: Socket, isRight: () => boolean): Promise<boolean> {
    const before = this.#turns.get(socket) ?? Promise.resolve();
    const turn = before.then(async () => {
      if (!(await this.#wait(socket))) return false;
      if (isRight()) return true;
      this.#countWrong();
      return false;
    });
    this.#turns.set(
      socket,
      turn.catch(() => {}),
    );
    return turn;
  }

  /** Whether somebody is still there after the wait. */
  async #wait(socket: Socket): Promise<boolean> {
    const ms = Math.min(longestWaitMs, Math.ceil(this.#wrongOfLate() - freeAMinute) * stepMs);
    if (ms <= 0 || socket.destroyed) return !socket.destroyed;
    const gone = new AbortController();
    const leave = () => gone.abort();
    socket.once('close', leave);
    try {
      await this.#clock.sleep(ms, gone.signal);
    } catch (error) {
      if (!gone.signal.aborted) throw error;
    } finally {
      socket.off('close', leave);
    }
    return !socket.destroyed;
  }

  /** What was wrong, less what a minute forgives since then. */
  #wrongOfLate(): number {
    const passedMs = Math.max(0, this.#clock.now().getTime() - this.#countedAtMs);
    return Math.max(0, this.#wrong - (passedMs * freeAMinute) / minuteMs);
  }

  #countWrong(): void {
    const nowMs = this.#clock.now().getTime();
    this.#wrong = Math.min(mostCounted, this.#wrongOfLate() + 1);
    this.#countedAtMs = nowMs;
    this.#untold += 1;
    if (this.#wrong <= freeAMinute || nowMs - this.#toldAtMs < minuteMs) return;
    this.#log.warn('status.guessed', { wrong: this.#untold });
    this.#toldAtMs = nowMs;
    this.#untold = 0;
  }
}
