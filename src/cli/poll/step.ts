/** One step of a poll, as it is told. */
export interface Step {
  readonly step: string;
  readonly state: 'ok' | 'attention' | 'failed' | 'skipped';
  readonly says: string;
}

const marks: Readonly<Record<Step['state'], string>> = { ok: '✓', attention: '!', failed: '×', skipped: '–' };
const nameColumns = 10;

/** The steps of a poll, each told as soon as it is taken. */
export class Steps {
  readonly #taken: Step[] = [];
  readonly #tell: (text: string) => void;

  constructor(tell: (text: string) => void) {
    this.#tell = tell;
  }

  get taken(): readonly Step[] {
    return this.#taken;
  }

  get areWell(): boolean {
    return this.#taken.every(({ state }) => state !== 'failed');
  }

  take(step: string, says: string, state: Step['state'] = 'ok'): void {
    this.#taken.push({ step, state, says });
    const [first = '', ...others] = says.split('\n');
    const indent = ' '.repeat(nameColumns + 4);
    const lines = [`${marks[state]} ${step.padEnd(nameColumns)}  ${first}`, ...others.map((line) => indent + line)];
    this.#tell(lines.join('\n'));
  }
}
