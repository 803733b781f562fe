import { defineCommand } from '../../src/chat/command.js';
import { say } from '../../src/chat/reply.js';
import { languageNames } from '../../src/phrases/language-names.js';
import { languages } from '../../src/phrases/language.js';
import { phrasesIn } from '../../src/phrases/phrases.js';

export default defineCommand({
  name: 'language',
  description: 'command.me.language',
  access: 'everyone',
  place: 'anywhere',
  options: {
    language: {
      kind: 'choice',
      description: 'option.me.language.language',
      choices: [...languages, 'auto'],
      isRequired: true,
    },
  },

  async run({ language: chosen }, app, { userId, language: before }) {
    const language = languages.find((known) => known === chosen) ?? null;
    await app.store.setPerson(userId, { language });
    if (language === null) return say(phrasesIn(before).text('me.language-auto'));
    return say(phrasesIn(language).text('me.language', { language: languageNames[language] }));
  },
});
