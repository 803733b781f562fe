import { defineCommand } from '../../src/chat/command.js';
import { openSaved } from './card.js';
import { firstPage, readArgument, showPage } from './page.js';
import { addSaved, dropSaved, restoreSaved, undoSaved } from './list.js';

export default defineCommand({
  name: 'saved',
  description: 'command.saved',
  access: 'everyone',
  place: 'anywhere',
  options: {
    query: { kind: 'text', description: 'option.saved.query', maxLength: 60 },
  },

  run({ query }, app, caller) {
    return showPage(app, caller, { ...firstPage, query: query ?? '' });
  },

  presses: {
    'saved.add': { access: 'everyone', run: addSaved },
    'saved.undo': { access: 'everyone', run: undoSaved },
    'saved.remove': { access: 'everyone', run: dropSaved },
    'saved.restore': { access: 'everyone', run: restoreSaved },
    'saved.open': { access: 'everyone', run: openSaved },
    'saved.page': {
      access: 'everyone',
      run: ({ argument, caller }, app) => showPage(app, caller, readArgument(argument)),
    },
  },
});
