/** A form generated from a JSON schema: the input of its fields, and its values or mistakes. */

/** A JSON schema, as far as the server's structs need one. */
export interface Schema {
  $ref?: string;
  type?: string;
  enum?: (string | number)[];
  const?: string | number;
  anyOf?: Schema[];
  format?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  pattern?: string;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  default?: unknown;
}

export type Definitions = Record<string, Schema>;

export interface Field {
  name: string;
  kind: 'text' | 'number' | 'choice' | 'boolean' | 'date' | 'list' | 'rows';
  /** May be left empty, and is null then. */
  optional: boolean;
  whole: boolean;
  /** A number that is kept as its digits. */
  exact: boolean;
  least: number | null;
  most: number | null;
  shortest: number;
  longest: number | null;
  pattern: RegExp | null;
  /** Of a choice. */
  values: (string | number)[];
  /** Of each entry of a list; of each row of rows. */
  of: Field[];
  /** What a new form begins with. */
  begin: unknown;
  /** The factor from the form's unit to the row's: one megahertz is a million hertz. */
  scale: number;
  /** The value of an empty field, if not that of its schema: zero in registers. */
  empty?: unknown;
}

/** What a register defines for a field in addition to its schema. */
export type Detail = Partial<Pick<Field, 'scale' | 'empty' | 'begin'>>;

/** The input: text for text, numbers and dates; a list as text with commas, or as a list; rows with the input of each. */
export type Typed = string | boolean | number | (string | number)[] | Draft[] | null;
export interface Draft {
  [field: string]: Typed;
}

/** Why a field has no value: a code with facts for the message `form-CODE`. */
export interface Fault {
  code: string;
  facts: Record<string, string | number>;
}

/** Faults by field; of rows by `field.place.field`. */
export type Faults = Record<string, Fault>;

/** The number and the required fields come first. */
export function fieldsOf(schema: Schema, definitions: Definitions, details: Record<string, Detail> = {}): Field[] {
  const whole = resolved(schema, definitions);
  const first = (name: string): number => (name === 'number' ? 0 : whole.required?.includes(name) ? 1 : 2);
  const properties = Object.entries(whole.properties ?? {}).sort(([a], [b]) => first(a) - first(b));
  return properties.map(([name, property]) => ({ ...fieldOf(name, property, definitions, details), ...details[name] }));
}

function resolved(schema: Schema, definitions: Definitions): Schema {
  const name = schema.$ref?.split('/').at(-1);
  return name ? { ...definitions[name], ...(schema.default === undefined ? {} : { default: schema.default }) } : schema;
}

function fieldOf(name: string, property: Schema, definitions: Definitions, details: Record<string, Detail>): Field {
  const choices = (property.anyOf ?? [property]).map((each) => resolved(each, definitions));
  const [main = {}] = choices.filter(({ type }) => type !== 'null');
  return {
    name,
    kind: kindOf(main, definitions),
    optional: choices.some(({ type }) => type === 'null'),
    whole: main.type === 'integer',
    exact: main.format === 'decimal',
    least: main.minimum ?? null,
    most: main.maximum ?? null,
    shortest: main.minLength ?? main.minItems ?? 0,
    longest: main.maxLength ?? null,
    pattern: main.pattern ? new RegExp(main.pattern, 'u') : null,
    values: main.enum ?? (main.const === undefined ? [] : [main.const]),
    of: partsOf(main, definitions, details),
    begin: property.default,
    scale: 1,
  };
}

function kindOf(schema: Schema, definitions: Definitions): Field['kind'] {
  if (schema.enum || schema.const !== undefined) return 'choice';
  if (schema.format === 'date') return 'date';
  if (schema.type === 'integer' || schema.type === 'number' || schema.format === 'decimal') return 'number';
  if (schema.type === 'boolean') return 'boolean';
  if (schema.type !== 'array') return 'text';
  return resolved(schema.items ?? {}, definitions).properties ? 'rows' : 'list';
}

function partsOf(schema: Schema, definitions: Definitions, details: Record<string, Detail>): Field[] {
  if (schema.type !== 'array' || !schema.items) return [];
  const item = resolved(schema.items, definitions);
  return item.properties ? fieldsOf(item, definitions, details) : [fieldOf('', item, definitions, details)];
}

/** The input for a row to change; without one, for a new row. */
export function draftOf(fields: Field[], row: Record<string, unknown> | null = null): Draft {
  return Object.fromEntries(fields.map((field) => [field.name, typed(field, row ? row[field.name] : field.begin)]));
}

function typed(field: Field, value: unknown): Typed {
  switch (field.kind) {
    case 'boolean':
      return value === true;
    case 'choice':
      return (value ?? (field.optional ? null : field.values[0]) ?? null) as string | number | null;
    case 'rows':
      return ((value ?? []) as Record<string, unknown>[]).map((row) => draftOf(field.of, row));
    case 'list':
      return listTyped(field, value as (string | number)[] | null | undefined);
    case 'date':
      return typeof value === 'string' ? value.split('-').reverse().join('.') : '';
    default:
      return value === null || value === undefined || value === field.empty ? '' : plain(field, value);
  }
}

/** An empty list that may be null stays a list: null has another meaning. */
function listTyped({ optional }: Field, value: (string | number)[] | null | undefined): Typed {
  return value && !value.length && optional ? value : (value ?? []).join(', ');
}

/** The entries of a list as input; null for none. */
export function listed(typed: Typed | undefined): string[] | null {
  if (Array.isArray(typed)) return typed.map(String);
  return typed ? String(typed).split(/[\s,;]+/).filter(Boolean) : null;
}

function plain({ kind, scale }: Field, value: unknown): string {
  return kind === 'number' && scale !== 1 ? String(Number(value) / scale) : String(value);
}

/** The values of the draft, and the mistakes of fields without one. */
export function read(fields: Field[], draft: Draft): { value: Record<string, unknown>; faults: Faults } {
  const value: Record<string, unknown> = {};
  const faults: Faults = {};
  for (const field of fields) {
    const said = saidBy(field, draft[field.name] ?? '');
    value[field.name] = said.value;
    for (const [place, fault] of Object.entries(said.faults)) faults[field.name + place] = fault;
  }
  return { value, faults };
}

interface Said {
  value: unknown;
  /** The key after the name of the field: nothing, or the place within it. */
  faults: Faults;
}

const good = (value: unknown): Said => ({ value, faults: {} });
const bad = (code: string, facts: Fault['facts'] = {}): Said => ({ value: null, faults: { '': { code, facts } } });

function saidBy(field: Field, typed: Typed): Said {
  if (field.kind === 'rows') return rowsSaid(field, typed as Draft[]);
  if (field.kind === 'boolean' || field.kind === 'choice') return good(typed);
  if (field.kind === 'list' && Array.isArray(typed)) return good(typed);
  const text = String(typed ?? '').trim();
  if (!text) return emptySaid(field);
  if (field.kind === 'number') return numberSaid(field, text);
  if (field.kind === 'date') return dateSaid(text);
  return field.kind === 'list' ? listSaid(field, text) : textSaid(field, text);
}

/** Empty text is a value, unless the field requires one. */
function emptySaid(field: Field): Said {
  if (field.empty !== undefined) return good(field.empty);
  if (field.optional) return good(null);
  if (field.kind === 'list' && !field.shortest) return good([]);
  const mayBeEmpty = field.kind === 'text' && field.shortest === 0 && (field.pattern?.test('') ?? true);
  return mayBeEmpty ? good('') : bad('needed');
}

function textSaid(field: Field, text: string): Said {
  const length = [...text].length;
  if (field.longest !== null && length > field.longest) return bad('too-long', { most: field.longest, length });
  if (length < field.shortest) return bad('too-short', { least: field.shortest });
  if (field.pattern && !field.pattern.test(text)) return bad('signs');
  return good(text);
}

function numberSaid(field: Field, text: string): Said {
  const written = numberIn(text);
  if (written === null) return bad('no-number', { text });
  const { least, most, scale } = field;
  const value = scale === 1 ? written : Math.round(written * scale);
  if (field.whole && !Number.isInteger(value)) return bad('not-whole', { text });
  const outside = (least !== null && value < least) || (most !== null && value > most);
  const limits = { least: (least ?? 0) / scale, most: (most ?? 0) / scale };
  return outside ? bad(least === null ? 'at-most' : most === null ? 'at-least' : 'between', limits) : good(field.exact ? String(value) : value);
}

/** Numbers as written here: with a comma or a point, and blanks between thousands. */
function numberIn(text: string): number | null {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.').replace('\u2212', '-');
  return /^[-+]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null;
}

/** A day as written here, 31.12.2026, or in ISO 8601, 2026-12-31. */
function dateSaid(text: string): Said {
  const [, day, month, year] = /^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})\.?$/.exec(text) ?? [];
  const iso = day ? `${year}-${month?.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
  const date = new Date(`${iso}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(iso) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? good(iso) : bad('no-day', { text });
}

function listSaid(field: Field, text: string): Said {
  const [each] = field.of;
  const words = text.split(each?.kind === 'number' ? /[\s,;]+/ : /\s*[,;]\s*/).filter(Boolean);
  const said = words.map((word) => (each ? saidBy(each, word) : good(word)));
  const fault = said.find(({ faults }) => faults[''])?.faults[''];
  return fault ? { value: null, faults: { '': fault } } : good(said.map(({ value }) => value));
}

function rowsSaid(field: Field, drafts: Draft[]): Said {
  const said = drafts.map((draft) => read(field.of, draft));
  const faults = said.flatMap(({ faults: inRow }, at) => Object.entries(inRow).map(([name, fault]) => [`.${at}.${name}`, fault] as const));
  return { value: said.map(({ value }) => value), faults: Object.fromEntries(faults) };
}
