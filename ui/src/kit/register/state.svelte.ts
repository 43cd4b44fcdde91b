import { ask, type Refusal } from '../../app/api';
import { dayInNumbers, number } from '../../app/format';
import { reasonFor, reasons } from '../../app/reason.svelte';
import { refusalOf } from '../../app/refused';
import { session } from '../../app/session.svelte';
import { say } from '../../app/words.svelte';
import { Table } from '../../live/live.svelte';
import { Pages, type Answer, type Asked } from '../../live/pages.svelte';
import { Columns, type Column } from '../table/columns.svelte';
import { fieldsOf, type Field } from '../form/form';
import { hinted, named, valued } from './named';
import type { Opened, RegisterRow } from './page.svelte';
import type { Described, Entry, Register, RegisterSchema } from './register';

/** The state of one register: its list, its filters, and the open entry. */
export class RegisterState {
  schema = $state.raw<RegisterSchema | null>(null);
  refusal = $state.raw<Refusal | null>(null);
  columns = $state.raw<Columns<Entry> | null>(null);
  /** The chosen values of each filter. */
  narrowed = $state.raw<Record<string, string>>({});
  /** The open entry as stored at the server; null: none, or not loaded yet. */
  entry = $state.raw<Entry | null>(null);
  /** Why the requested entry is not available. */
  missing = $state.raw<Refusal | null>(null);
  /** The requested entry is personal data, and no reason was given. */
  private unreasoned = $state(false);
  /** The entry requested last: responses may arrive out of order. */
  private asked = '';
  readonly pages: Pages<Entry>;
  /** The entry that changed last: when it changes, the list has changed. */
  private readonly newest: Table<Entry>;

  constructor(
    readonly register: Register,
    readonly opened: Opened,
  ) {
    this.pages = new Pages((asked) => this.ask(asked));
    this.newest = new Table<Entry>(register.name, {}, 1, (a, b) => b.latest - a.latest);
  }

  /** Its address at the server. */
  get address(): string {
    return `/${this.register.name.replace('_', '/')}`;
  }

  get fields(): { new: Field[]; item: Field[] } {
    const { schema, register } = this;
    if (!schema) return { new: [], item: [] };
    const made = (which: 'new' | 'item'): Field[] => fieldsOf(schema[which], schema.$defs, register.details).map((field) => ({ ...field, values: schema.values[field.name] ?? field.values }));
    return { new: made('new'), item: made('item') };
  }

  /** The values of a choice or a filter. */
  valuesOf(name: string): (string | number)[] {
    return this.register.values?.[name] ?? this.schema?.values[name] ?? [];
  }

  get mayManage(): boolean {
    return session.may(this.register.manage);
  }

  async load(): Promise<void> {
    if (this.schema) return;
    this.refusal = await refusalOf(async () => {
      this.schema = await ask.get<RegisterSchema>(`${this.address}/schema`);
    });
    this.columns = this.schema && new Columns(this.register.name, this.columnsOf(this.schema), this.register.hidden);
  }

  /** A value that changes with every change of an entry; an effect that reads it runs again. */
  get edits(): unknown {
    return [this.newest.rows[0]?.latest, this.newest.rows[0]?.id];
  }

  /** Sets the open entry; every call requests it again. */
  async show(id: string): Promise<void> {
    this.asked = id;
    this.missing = null;
    let entry: Entry | null = null;
    const refusal = await refusalOf(async () => (entry = await this.fetch(id)));
    if (this.asked !== id) return;
    this.unreasoned = refusal?.code === 'reason-needed';
    this.missing = this.unreasoned ? null : refusal;
    this.entry = this.unreasoned ? this.shown(id) : entry;
    this.opened.entry = this.entry !== null;
  }

  /** The entry at the server. */
  async fetch(id: string): Promise<Entry> {
    return ask.get<Entry>(`${this.address}/${id}`, this.reason);
  }

  /** Closes the entry. */
  shut(): void {
    this.asked = '';
    this.entry = null;
    this.missing = null;
    this.unreasoned = this.opened.entry = false;
  }

  /** Repeats the requests that were refused without a reason. */
  again(): void {
    if (!this.needsReason) return;
    this.pages.refresh();
    if (this.asked) void this.show(this.asked);
  }

  /** What is on the screen already: the row of the list, or the entry as last open or saved. */
  private shown(id: string): Entry | null {
    const row = this.pages.at(this.pages.placeOf(this.schema?.numbered ? Number(id) : id));
    const open = String(this.entry?.id) === id ? this.entry : null;
    return row && open ? (row.latest > open.latest ? row : open) : (row ?? open);
  }

  narrow(column: string, value: string): void {
    this.narrowed = { ...this.narrowed, [column]: value };
    this.pages.again();
  }

  /** The filters and the order of the list as a query string. */
  query(more: Record<string, string> = {}): string {
    const narrowed = Object.fromEntries(Object.entries(this.narrowed).filter(([, value]) => value));
    const { text, sort } = this.pages;
    return new URLSearchParams({ ...(text.trim() ? { text: text.trim() } : {}), ...(sort ? { sort } : {}), ...narrowed, ...more }).toString();
  }

  /** Whether something was refused because no reason was given. */
  get needsReason(): boolean {
    return (this.unreasoned && !this.entry) || this.pages.refusal?.code === 'reason-needed';
  }

  /** The reason, for personal data; throws without one. */
  private get reason(): string {
    const { name } = this.register;
    return this.schema?.personal ? reasonFor(name) : (reasons[name] ?? '');
  }

  /** The text of a row in one of its columns. */
  text(row: Entry, name: string): string {
    const cell = this.register.cells?.[name];
    if (cell) return cell(row);
    const value = row[name] as string | number;
    if (this.valuesOf(name).length) return valued(this.register.name, name, value);
    return this.write(name, value);
  }

  /** A value of a field as text. */
  write(name: string, value: unknown): string {
    const cell = this.register.cells?.[name];
    const field = this.fields.new.find((each) => each.name === name);
    if (field?.kind === 'rows' && cell) return cell({ [name]: value } as Entry);
    return field ? written(field, value, this.register.name) : String(value ?? '');
  }

  title(row: Entry): string {
    return this.text(row, this.register.columns[0] ?? 'id') || String(row.id);
  }

  /** The first page alone requires no reason. */
  private async ask({ offset, limit }: Asked): Promise<Answer<Entry>> {
    const query = this.query(offset ? { offset: String(offset) } : {});
    return ask.get(`${this.address}?${query}&limit=${limit}`, query && this.reason);
  }

  private columnsOf(schema: RegisterSchema): Column<Entry>[] {
    const { name, columns, widths = {} } = this.register;
    const kinds = new Map(this.fields.item.map((field) => [field.name, field]));
    return columns.map((id) => ({
      id,
      label: named(name, id === 'id' ? 'number' : id),
      text: (row) => this.text(row, id),
      sorts: schema.sorts.includes(id),
      number: id !== 'id' && kinds.get(id)?.kind === 'number' && !this.register.cells?.[id],
      ...(widths[id] ? { width: widths[id] } : {}),
    }));
  }
}

/** A value as text, also an empty one that means something. */
function written(field: Field, value: unknown, of: string): string {
  if (value === null) return hinted(of, field.name, 'all');
  if (value === undefined || value === field.empty || (Array.isArray(value) && !value.length)) return hinted(of, field.name, 'none');
  switch (field.kind) {
    case 'boolean':
      return say(value ? 'app-yes' : 'app-no');
    case 'choice':
      return valued(of, field.name, value as string | number);
    case 'date':
      return dayInNumbers(Date.parse(`${String(value)}T00:00`));
    case 'number':
      return field.whole && field.scale === 1 ? String(value) : number(Number(value) / field.scale, 6);
    case 'list':
      return (value as unknown[]).join(', ');
    case 'rows':
      return String((value as unknown[]).length);
    default:
      return String(value);
  }
}

const all = new Map<string, RegisterState>();

/** The state of a register, the same one at every visit. */
export function stateOf(row: RegisterRow, described: Described, opened: Opened): RegisterState {
  const known = all.get(row.name) ?? new RegisterState({ ...row, ...described }, opened);
  all.set(row.name, known);
  return known;
}
