/** A JSON Schema, as far as Discord's OpenAPI document uses it. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
}

export type Schemas = Readonly<Record<string, Schema>>;

/** Where a value breaks a schema, as paths with a word each; empty where it keeps it. What the schema does not name is allowed. */
export function breaches(value: unknown, schema: Schema, schemas: Schemas, path = ''): readonly string[] {
  const within = (part: Schema) => breaches(value, part, schemas, path);
  if (schema.$ref !== undefined) return within(named(schema.$ref, schemas));
  return [
    ...(schema.allOf ?? []).flatMap(within),
    ...choiceBreaches(schema.oneOf?.map(within), path),
    ...ownBreaches(value, schema).map((word) => `${path} ${word}`),
    ...nestedBreaches(value, schema, schemas, path),
  ];
}

function named(reference: string, schemas: Schemas): Schema {
  const schema = schemas[reference.split('/').at(-1) ?? ''];
  if (schema === undefined) throw new Error(`no schema ${reference}`);
  return schema;
}

/** None where one choice fits; else those of the choice that comes nearest. */
function choiceBreaches(choices: readonly (readonly string[])[] | undefined, path: string): readonly string[] {
  if (choices === undefined || choices.some((choice) => choice.length === 0)) return [];
  return choices.toSorted((one, other) => one.length - other.length)[0] ?? [`${path} no choice`];
}

function ownBreaches(value: unknown, schema: Schema): readonly string[] {
  const { type, enum: allowed, minimum = -Infinity, maximum = Infinity, minLength = 0, maxLength = Infinity } = schema;
  const types = type === undefined ? null : [type].flat();
  const pattern = schema.pattern === undefined ? null : new RegExp(schema.pattern);
  return [
    ...(types === null || types.some((name) => isOf(value, name)) ? [] : ['type']),
    ...(allowed === undefined || allowed.includes(value) ? [] : ['enum']),
    ...(typeof value !== 'number' || (value >= minimum && value <= maximum) ? [] : ['range']),
    ...(typeof value !== 'string' || (value.length >= minLength && value.length <= maxLength) ? [] : ['length']),
    ...(typeof value !== 'string' || pattern === null || pattern.test(value) ? [] : ['pattern']),
  ];
}

function isOf(value: unknown, type: string): boolean {
  switch (type) {
    case 'null':
      return value === null;
    case 'array':
      return Array.isArray(value);
    case 'integer':
      return Number.isInteger(value);
    case 'object':
      return isRecord(value);
    default:
      return typeof value === type;
  }
}

function nestedBreaches(value: unknown, schema: Schema, schemas: Schemas, path: string): readonly string[] {
  if (Array.isArray(value)) {
    const { items, minItems = 0, maxItems = Infinity } = schema;
    const count = value.length >= minItems && value.length <= maxItems ? [] : [`${path} count`];
    if (items === undefined) return count;
    return [...count, ...value.flatMap((item, index) => breaches(item, items, schemas, `${path}/${index}`))];
  }
  if (!isRecord(value)) return [];
  const missing = (schema.required ?? []).filter((name) => value[name] === undefined);
  const properties = Object.entries(schema.properties ?? {}).filter(([name]) => value[name] !== undefined);
  return [
    ...missing.map((name) => `${path}/${name} missing`),
    ...properties.flatMap(([name, part]) => breaches(value[name], part, schemas, `${path}/${name}`)),
  ];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
