import { defineCommand } from '../../src/chat/command.js';
import { completeRule, findRule } from '../options/rule.js';
import { removeRule } from './list.js';

export default defineCommand({
  name: 'remove',
  description: 'command.rule.remove',
  access: 'moderator',
  place: 'guild',
  options: {
    rule: {
      kind: 'text',
      description: 'option.rule.remove.rule',
      isRequired: true,
      maxLength: 100,
      complete: completeRule,
    },
  },

  async run({ rule: text }, app, caller) {
    const { id } = await findRule(app, caller, text);
    return removeRule(app, caller, id);
  },
});
