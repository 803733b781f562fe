/** What a check found. */
export interface Finding {
  /** Under which it is told: `database`. */
  readonly check: string;
  readonly state: 'ok' | 'attention' | 'failed';
  /** A full sentence. */
  readonly says: string;
  /** What to do about it, a full sentence. */
  readonly fix?: string;
}

const marks: Readonly<Record<Finding['state'], string>> = {
  ok: '✓ ok       ',
  attention: '! attention',
  failed: '× failed   ',
};

/** Findings under the names of their checks, each with what to do about it. */
export function drawFindings(findings: readonly Finding[]): string {
  const checks = [...new Set(findings.map(({ check }) => check))];
  return checks
    .map((name) => [name, ...findings.filter(({ check }) => check === name).flatMap(drawFinding)].join('\n'))
    .join('\n');
}

function drawFinding({ state, says, fix }: Finding): readonly string[] {
  const line = `  ${marks[state]}  ${says}`;
  return fix === undefined ? [line] : [line, `${' '.repeat(15)}→ ${fix}`];
}

/** How many there are of each kind: "1 failed, 2 need attention, 9 are well." */
export function countFindings(findings: readonly Finding[]): string {
  const count = (wanted: Finding['state']) => findings.filter(({ state }) => state === wanted).length;
  const [failed, attention, ok] = [count('failed'), count('attention'), count('ok')];
  const parts = [
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(attention > 0 ? [`${attention} ${attention === 1 ? 'needs' : 'need'} attention`] : []),
    `${ok} ${ok === 1 ? 'is' : 'are'} well`,
  ];
  return `${parts.join(', ')}.`;
}
