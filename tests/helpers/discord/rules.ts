/** What Discord itself would say to a message's body: the limits of its documentation, not the tighter ones of docs/replies.md. */

interface Component {
  readonly type: number;
  readonly components?: readonly Component[];
  readonly accessory?: Component;
  readonly media?: { readonly url: string };
  readonly description?: string;
  readonly content?: string;
  readonly custom_id?: string;
  readonly label?: string;
  readonly url?: string;
  readonly placeholder?: string;
  readonly options?: readonly { readonly label: string; readonly value: string; readonly description?: string }[];
}

const isComponentsV2 = 1 << 15;
const actionRow = 1;
const button = 2;
const stringSelect = 3;
const section = 9;
const textDisplay = 10;
const thumbnail = 11;

/** Every reason for which Discord would refuse a message of Components V2; empty where it would take it. */
export function problemsOf(body: unknown): readonly string[] {
  const { flags, components, content } = body as {
    flags?: number;
    components?: readonly Component[];
    content?: string;
  };
  if (((flags ?? 0) & isComponentsV2) === 0) return ['the flag IS_COMPONENTS_V2 is missing'];
  const all = (components ?? []).flatMap(withNested);
  const texts = all.filter(({ type }) => type === textDisplay).map((component) => component.content ?? '');
  const ids = all.flatMap(({ custom_id }) => (custom_id === undefined ? [] : [custom_id]));
  return [
    ...(content === undefined ? [] : ['content beside components']),
    ...(all.length >= 1 && all.length <= 40 ? [] : [`${all.length} components`]),
    ...(texts.join('').length <= 4000 ? [] : [`${texts.join('').length} characters`]),
    ...(Buffer.byteLength(texts.join('')) + 12 * texts.length <= 10_170 ? [] : ['too many bytes']),
    ...(new Set(ids).size === ids.length ? [] : ['a custom_id twice']),
    ...texts.filter((text) => !isVisible(text)).map(() => 'a blank text display'),
    ...all.flatMap(problemsOfComponent),
  ];
}

function withNested(component: Component): readonly Component[] {
  const beside = component.accessory === undefined ? [] : [component.accessory];
  return [component, ...(component.components ?? []).flatMap(withNested), ...beside];
}

function problemsOfComponent(component: Component): readonly string[] {
  switch (component.type) {
    case actionRow:
      return problemsOfRow(component.components ?? []);
    case button:
      return [
        ...(inRange(component.label, 1, 80) && isVisible(component.label ?? '') ? [] : ['a button label']),
        ...(component.url === undefined && !inRange(component.custom_id, 1, 100) ? ['a custom_id'] : []),
        ...(component.url === undefined || inRange(component.url, 1, 512) ? [] : ['a button url']),
      ];
    case stringSelect:
      return problemsOfSelect(component);
    case section:
      return problemsOfSection(component);
    case thumbnail:
      return [
        ...(/^https?:\/\/./.test(component.media?.url ?? '') ? [] : ['the address of a thumbnail']),
        ...(component.description === undefined || inRange(component.description, 1, 1024)
          ? []
          : ['words for a picture']),
      ];
    default:
      return [];
  }
}

function problemsOfRow(row: readonly Component[]): readonly string[] {
  const isButtons = row.every(({ type }) => type === button) && row.length >= 1 && row.length <= 5;
  return isButtons || (row.length === 1 && row[0]?.type === stringSelect) ? [] : ['a row'];
}

function problemsOfSection({ components = [], accessory }: Component): readonly string[] {
  const areTexts =
    components.every(({ type }) => type === textDisplay) && components.length >= 1 && components.length <= 3;
  return [...(areTexts ? [] : ['the texts of a section']), ...(accessory === undefined ? ['a section alone'] : [])];
}

function problemsOfSelect({ custom_id, placeholder = '', options = [] }: Component): readonly string[] {
  const values = options.map(({ value }) => value);
  return [
    ...(inRange(custom_id, 1, 100) ? [] : ['a custom_id']),
    ...(placeholder.length <= 150 ? [] : ['a placeholder']),
    ...(options.length >= 1 && options.length <= 25 ? [] : ['the number of options']),
    ...(new Set(values).size === values.length ? [] : ['a value twice']),
    ...options.flatMap(({ label, value, description }) => [
      ...(inRange(label, 1, 100) && isVisible(label) ? [] : ['an option label']),
      ...(inRange(value, 1, 100) ? [] : ['an option value']),
      ...(description === undefined || inRange(description, 1, 100) ? [] : ['an option description']),
    ]),
  ];
}

function inRange(text: string | undefined, min: number, max: number): boolean {
  return text !== undefined && text.length >= min && text.length <= max;
}

function isVisible(text: string): boolean {
  return text.replace(/[\s\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]/gu, '') !== '';
}
