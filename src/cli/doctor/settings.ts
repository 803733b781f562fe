import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { nearestName } from '../nearest.js';
import { attention, type Check, failed, type Found, ok, type Patient } from './check.js';

/** Whether every setting can be read, and whether one is misspelt. */
export const settingsCheck: Check = {
  name: 'settings',

  async find(patient) {
    const wrong = patient.problems.map((problem) =>
      failed(problem, 'docs/operations.md says more about each setting.'),
    );
    const found = [...wrong, ...unknownInFile(patient), ...misspelt(patient)];
    return found.length > 0 ? found : [ok('Every setting can be read.')];
  },
};

/** The names in `.env`: it is Nutshell's own file, so whatever is no setting is a mistake. */
function unknownInFile({ folder, settingNames }: Patient): readonly Found[] {
  return namesInFile(join(folder, '.env'))
    .filter((name) => !settingNames.includes(name))
    .map((name) => {
      const nearest = nearestName(name, settingNames);
      const fix =
        nearest === null ? 'Remove it, or look for its name in docs/operations.md.' : `Did you mean ${nearest}?`;
      return attention(`${name} in .env is no setting of Nutshell, and is not read.`, fix);
    });
}

/** The names in the environment, which belongs to every program: only what is nearly a setting. */
function misspelt({ environment, settingNames, folder }: Patient): readonly Found[] {
  const inFile = namesInFile(join(folder, '.env'));
  return Object.keys(environment)
    .filter((name) => !settingNames.includes(name) && !inFile.includes(name) && name.length > 7)
    .flatMap((name) => {
      const nearest = nearestName(name, settingNames);
      if (nearest === null || environment[nearest]?.trim()) return [];
      return [attention(`${name} in the environment is no setting of Nutshell.`, `Did you mean ${nearest}?`)];
    });
}

function namesInFile(path: string): readonly string[] {
  if (!existsSync(path)) return [];
  try {
    return Object.keys(parseEnv(readFileSync(path, 'utf8'))).toSorted();
  } catch {
    // The check of the file itself says so.
    return [];
  }
}
