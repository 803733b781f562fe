import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInMessageActionRow,
  type APISelectMenuOption,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { Action, Button, LinkButton, Select, SelectOption } from '../chat/reply.js';
import { cutText, linkableUrl } from './escape.js';

// Discord’s limits, and those of docs/replies.md where they are the smaller.
const longestId = 100;
const longestButtonUrl = 512;
const mostRows = 5;
const mostButtons = 5;
const mostOptions = 25;
// The first part of every id, so that a later version still understands the buttons that this one leaves behind.
const idVersion = '1';

/** What a `custom_id` carries; an id that another version made names no action. */
export function readPressId(id: string): { readonly action: string; readonly argument: string } {
  const [version, action = '', ...argument] = id.split('|');
  return version === idVersion ? { action, argument: argument.join('|') } : { action: '', argument: '' };
}

/**
 * Rows of buttons, or of one select each. A control that Discord would refuse (no option, an id over 100 characters or
 * twice in a message, a link that must not be linked) is left out, because one of them would lose the whole message.
 */
export function drawControls(
  rows: readonly (readonly Action[])[],
): readonly APIActionRowComponent<APIComponentInMessageActionRow>[] {
  const seen = new Set<string>();
  return rows
    .slice(0, mostRows)
    .map((row, rowIndex) => {
      const drawn = row.map((action, column) => drawAction(action, `0|${rowIndex}|${column}`));
      const usable = drawn.filter((component) => component !== null).filter((component) => isNew(component, seen));
      const select = usable.find(({ type }) => type === ComponentType.StringSelect);
      return select ? [select] : usable.slice(0, mostButtons);
    })
    .filter((components) => components.length > 0)
    .map((components) => ({ type: ComponentType.ActionRow, components }));
}

function isNew(component: APIComponentInMessageActionRow, seen: Set<string>): boolean {
  if (!('custom_id' in component)) return true;
  if (component.custom_id.length > longestId || seen.has(component.custom_id)) return false;
  seen.add(component.custom_id);
  return true;
}

function drawAction(action: Action, place: string): APIButtonComponent | APIStringSelectComponent | null {
  switch (action.kind) {
    case 'button':
      return drawButton(action, place);
    case 'link':
      return drawLinkButton(action);
    case 'select':
      return drawSelect(action);
  }
}

const buttonStyles = {
  plain: ButtonStyle.Secondary,
  primary: ButtonStyle.Primary,
  danger: ButtonStyle.Danger,
} as const;

function drawButton(
  { action, argument, label, style = 'plain', isDisabled }: Button,
  place: string,
): APIButtonComponent {
  return {
    type: ComponentType.Button,
    style: buttonStyles[style],
    label: cutText(label, 80) || '…',
    // A disabled button never comes back. Its place names it, since two at the ends of a list may carry the same argument.
    ...(isDisabled ? { custom_id: place, disabled: true } : { custom_id: pressId(action, argument) }),
  };
}

function drawLinkButton({ label, url }: LinkButton): APIButtonComponent | null {
  const target = linkableUrl(url, longestButtonUrl);
  if (target === null) return null;
  return { type: ComponentType.Button, style: ButtonStyle.Link, label: cutText(label, 80) || '…', url: target };
}

function drawSelect({ action, argument, placeholder, options }: Select): APIStringSelectComponent | null {
  const usable = options.filter(
    ({ value }, index) =>
      value.length >= 1 && value.length <= 100 && options.findIndex((option) => option.value === value) === index,
  );
  if (usable.length === 0) return null;
  const shown = usable.slice(0, mostOptions);
  const chosen = shown.findIndex(({ isChosen }) => isChosen);
  return {
    type: ComponentType.StringSelect,
    custom_id: pressId(action, argument),
    placeholder: cutText(placeholder, 150),
    options: shown.map((option, index) => drawOption(option, index === chosen)),
  };
}

function drawOption({ value, label, description = '' }: SelectOption, isChosen: boolean): APISelectMenuOption {
  const small = cutText(description, 100);
  return {
    value,
    label: cutText(label, 80) || cutText(value, 80) || '…',
    ...(small === '' ? {} : { description: small }),
    ...(isChosen ? { default: true } : {}),
  };
}

function pressId(action: string, argument: string): string {
  return `${idVersion}|${action}|${argument}`;
}
