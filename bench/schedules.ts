import { timezones } from '../src/digest/schedule.js';
import { checkZone } from './schedules/days.js';

/** Whether daily digests come exactly once each local day, through every change of clocks of every zone, 2025 to 2035. */
const crons = ['0 8 * * *', '0 0 * * *', '30 0 * * *', '30 1 * * *', '30 2 * * *', '0 3 * * *', '30 23 * * *'];
const findings = timezones().map((timezone) => checkZone(timezone, crons));
const changes = findings.reduce((sum, finding) => sum + finding.changes, 0);
const wrong = findings.flatMap((finding) => finding.wrong);
console.log(
  `${findings.length} zones, ${changes} changes of clocks, ${crons.length} times: ${wrong.length} wrong days`,
);
for (const day of wrong.slice(0, 50)) console.log(JSON.stringify(day));
process.exitCode = wrong.length === 0 ? 0 : 1;
