import { describe, expect, it } from 'vitest';
import type { Form } from '../../src/chat/command.js';
import { drawForm } from '../../src/discord/form.js';
import { phrasesIn } from '../../src/phrases/phrases.js';

const form: Form = {
  title: 'summary.focus.title',
  label: 'summary.focus.label',
  hint: 'summary.focus.hint',
  maxLength: 60,
};

describe('drawForm', () => {
  it('asks for one line in the language it is given', () => {
    expect(drawForm(phrasesIn('de'), form, '1|summary.focus|7')).toEqual({
      custom_id: '1|summary.focus|7',
      title: 'Schwerpunkt der Zusammenfassung',
      components: [
        {
          type: 18,
          label: 'Ein Wort, Name oder Ausdruck',
          description: 'Sätze darüber kommen zuerst.',
          component: { type: 4, custom_id: 'line', style: 1, max_length: 60, required: true },
        },
      ],
    });
  });
});
