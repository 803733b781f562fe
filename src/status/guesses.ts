import type { Socket } from 'node:net';
import type { Clock, Log } from '../chat/app.js';

// So many wrong tokens a minute are somebody's mistake, or a program with the token of before.
const freeAMinute = 10;
const minuteMs = 60_000;
const stepMs = 200;
const longestWaitMs = 4_000;
// What is counted beyond makes nobody wait for longer, and is forgotten the sooner.
const mostCounted = freeAMinute + longestWaitMs / stepMs;
// Half of the connections that the server takes, so that the other half is there for whoever needs no token.
const mostWaiting = 32;

/** What came of a token. `too-many`: so many wait already that it was not looked at. */
export type Judgement = 'right' | 'wrong' | 'too-many';

/**
 * Keeps tokens from being guessed fast. Ten wrong ones are free, whoever they are from, and each minute forgives ten. Beyond
 * that every token that is shown is looked at only after a while, up to four seconds: the right one too, or an answer that
 * comes at once would tell it. One connection has one token looked at after the other. No more than 32 wait at once, so that
 * they do not hold every connection; what comes beyond is not looked at, even where it is right. So whoever has the token
 * may have to ask again for as long as many others try, and about eight a second can be tried for as long as one likes.
 */
export class Guesses {
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #turns = new WeakMap<Socket, Promise<unknown>>();
  #waiting = 0;
  #wrong = 0;
  #countedAtMs = 0;
  #toldAtMs = Number.NEGATIVE_INFINITY;
  #untold = 0;

  constructor(clock: Clock, log: Log) {
    this.#clock = clock;
    this.#log = log;
  }

  /** What it is, once its turn has come and it has waited; `wrong` where whoever asks is gone by then. */
  judge(socket: Socket, isRight: () => boolean): Promise<Judgement> {
    const before = this.#turns.get(socket) ?? Promise.resolve();
    const turn = before.then(() => this.#look(socket, isRight));
    this.#turns.set(
      socket,
      turn.catch(() => {}),
    );
    return turn;
  }

  async #look(socket: Socket, isRight: () => boolean): Promise<Judgement> {
    const ms = Math.min(longestWaitMs, Math.ceil(this.#wrongOfLate() - freeAMinute) * stepMs);
    if (ms > 0 && this.#waiting >= mostWaiting) return 'too-many';
    if (ms > 0) await this.#wait(socket, ms);
    if (socket.destroyed) return 'wrong';
    if (isRight()) return 'right';
    this.#countWrong();
    return 'wrong';
  }

  /** Ends at once where whoever asks goes. */
  async #wait(socket: Socket, ms: number): Promise<void> {
    if (socket.destroyed) return;
    const gone = new AbortController();
    const leave = () => gone.abort();
    socket.once('close', leave);
    this.#waiting += 1;
    try {
      await this.#clock.sleep(ms, gone.signal);
    } catch (error) {
      if (!gone.signal.aborted) throw error;
    } finally {
      this.#waiting -= 1;
      socket.off('close', leave);
    }
  }

  /** What was wrong, less what is forgiven by now. Where the clock was set back, no time has passed. */
  #wrongOfLate(): number {
    const nowMs = this.#clock.now().getTime();
    const passedMs = Math.max(0, nowMs - this.#countedAtMs);
    this.#wrong = Math.max(0, this.#wrong - (passedMs * freeAMinute) / minuteMs);
    this.#countedAtMs = nowMs;
    this.#toldAtMs = Math.min(this.#toldAtMs, nowMs);
    return this.#wrong;
  }

  /** Tells of more than are free at once, then at most once a minute; what came after the last line is told in no later burst. */
  #countWrong(): void {
    const before = this.#wrongOfLate();
    if (before === 0) this.#untold = 0;
    this.#wrong = Math.min(mostCounted, before + 1);
    this.#untold += 1;
    if (this.#wrong <= freeAMinute || this.#countedAtMs - this.#toldAtMs < minuteMs) return;
    this.#log.warn('status.guessed', { wrong: this.#untold });
    this.#toldAtMs = this.#countedAtMs;
    this.#untold = 0;
  }
}
