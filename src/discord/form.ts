import { type APIModalInteractionResponseCallbackData, ComponentType, TextInputStyle } from 'discord.js';
import type { Form } from '../chat/command.js';
import type { Phrases } from '../phrases/phrases.js';
import { cutText } from './escape.js';

/** The id of the one field of a form. */
export const formField = 'line';

const longestTitle = 45;
const longestHint = 100;

/** A form as Discord's modal. It comes back with the id of the button that opened it. */
export function drawForm(
  phrases: Phrases,
  { title, label, hint, maxLength }: Form,
  pressId: string,
): APIModalInteractionResponseCallbackData {
  return {
    custom_id: pressId,
    title: cutText(phrases.text(title), longestTitle),
    components: [
      {
        type: ComponentType.Label,
        label: cutText(phrases.text(label), longestTitle),
        description: cutText(phrases.text(hint), longestHint),
        component: {
          type: ComponentType.TextInput,
          custom_id: formField,
          style: TextInputStyle.Short,
          max_length: maxLength,
          required: true,
        },
      },
    ],
  };
}
