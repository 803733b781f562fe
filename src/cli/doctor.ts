import { clockCheck } from './doctor/clock.js';
import { databaseCheck } from './doctor/database.js';
import { diskCheck } from './doctor/disk.js';
import { envFileCheck } from './doctor/env-file.js';
import { examine } from './doctor/examine.js';
import { feedsCheck } from './doctor/feeds.js';
import { growthCheck } from './doctor/growth.js';
import { networkCheck } from './doctor/network.js';
import { nodeCheck } from './doctor/node.js';
import { permissionsCheck } from './doctor/permissions.js';
import { settingsCheck } from './doctor/settings.js';
import { statusPageCheck } from './doctor/status-page.js';
import { tokenCheck } from './doctor/token.js';
import { countFindings, drawFindings } from './findings.js';
import type { Run } from './sub-command.js';

const checks = [
  ...[nodeCheck, settingsCheck, envFileCheck, tokenCheck, permissionsCheck, databaseCheck, diskCheck],
  ...[growthCheck, clockCheck, networkCheck, feedsCheck, statusPageCheck],
];

export const runDoctor: Run = async (_values, terminal, setup) => {
  const findings = await terminal.during(examine(checks, setup), () => 'Looking …');
  const isWell = findings.every(({ state }) => state !== 'failed');
  terminal.say(`${drawFindings(findings)}\n\n${countFindings(findings)}`);
  return { code: isWell ? 0 : 1, data: { ok: isWell, findings } };
};
