import { commands } from '../../commands/index.js';
import { type Call, type Caller, runnable } from '../../src/chat/command.js';
import type { Option } from '../../src/chat/options.js';

/** Each command as somebody may use it: with what it needs, and with all that it takes. Every text is the same word. */
export function everyCall(word: string, caller: Caller): readonly Call[] {
  return runnable(commands).flatMap(({ path, command }) => {
    const all = Object.entries(command.options);
    const needed = all.filter(([, option]) => 'isRequired' in option && option.isRequired === true);
    return [needed, all].map((given) => ({ path, options: valuesOf(given, word), caller }));
  });
}

function valuesOf(options: readonly (readonly [string, Option])[], word: string): Record<string, unknown> {
  return Object.fromEntries(
    options.flatMap(([name, option]) => {
      const value = valueOf(name, option, word);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function valueOf(name: string, option: Option, word: string): unknown {
  switch (option.kind) {
    case 'text':
      return { when: '08:00', timezone: 'Europe/Berlin', since: '7d' }[name] ?? word;
    case 'integer':
      return option.min;
    case 'choice':
      return option.choices[0];
    case 'flag':
      return true;
    case 'channel':
      return 'c1';
    case 'role':
      return { id: 'r1', isMentionable: true };
    case 'person':
      return 'u2';
    // Files are read and not shown.
    case 'file':
      return undefined;
  }
}
