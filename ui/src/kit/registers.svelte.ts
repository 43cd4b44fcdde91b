import { ask, type Refusal } from '../app/api';
import type { Command, Page } from '../app/feature';
import { dayInNumbers, number } from '../app/format';
import { reasoned } from '../app/reason.svelte';
import { refusalOf } from '../app/refused';
import { router } from '../app/router.svelte';
import { session } from '../app/session.svelte';
import { say } from '../app/words.svelte';
import { Table } from '../live/live.svelte';
import { Pages, type Answer, type Asked } from '../live/pages.svelte';
import { Columns, type Column } from './columns.svelte';
import { enter } from './enter';
import { fieldsOf, type Field } from './form';
import { named, valued } from './named';
import type { Entry, Register, RegisterSchema } from './register';

/** One register as it is shown: its list, what it is narrowed to, and what is open beside it. */
export class RegisterState {
  schema = $state.raw<RegisterSchema | null>(null);
  refusal = $state.raw<Refusal | null>(null);
  columns = $state.raw<Columns<Entry> | null>(null);
  /** What each filter is narrowed to. */
  narrowed = $state.raw<Record<string, string>>({});
  /** The entry that is open, as it is at the server; null: none, or not here yet. */
  entry = $state.raw<Entry | null>(null);
  missing = $state(false);
  editing = $state(false);
  choosing = $state(false);
  /** A file is looked at that has wrong lines. */
  mending = $state(false);
  exporting = $state(false);
  readonly pages: Pages<Entry>;
  /** The newest edit: when it is another, the list is another. */
  private readonly newest: Table<Entry>;

  readonly commands: Record<'add' | 'import' | 'export' | 'columns' | 'find' | 'list' | 'edit' | 'next' | 'before', Command>;

  constructor(readonly register: Register) {
    this.commands = commandsOf(this);
    this.pages = new Pages((asked) => this.ask(asked));
    this.newest = new Table<Entry>(register.name, {}, 1, (a, b) => b.version - a.version);
  }

  /** Where the server has it. */
  get address(): string {
    return `/${this.register.name.replace('_', '/')}`;
  }

  get fields(): { new: Field[]; item: Field[] } {
    const { schema, register } = this;
    if (!schema) return { new: [], item: [] };
    const made = (which: 'new' | 'item'): Field[] => fieldsOf(schema[which], schema.$defs, register.details).map((field) => ({ ...field, values: schema.values[field.name] ?? field.values }));
    return { new: made('new'), item: made('item') };
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

  /** Whatever changes with every edit; read in an effect, which then runs again. */
  get edits(): unknown {
    return [this.newest.rows[0]?.version, this.newest.rows[0]?.id];
  }

  /** Says which entry is open; it is asked for again with every call. */
  async show(id: string): Promise<void> {
    if (this.entry && String(this.entry.id) !== id) this.entry = null;
    const refusal = await refusalOf(async () => {
      this.entry = await ask.get<Entry>(`${this.address}/${id}`);
    });
    this.missing = refusal !== null;
    if (refusal) this.entry = null;
  }

  narrow(column: string, value: string): void {
    this.narrowed = { ...this.narrowed, [column]: value };
    this.pages.search(this.pages.text);
  }

  /** What the list is narrowed and sorted to, as a query of its address. */
  query(more: Record<string, string> = {}): string {
    const narrowed = Object.fromEntries(Object.entries(this.narrowed).filter(([, value]) => value));
    const { text, sort } = this.pages;
    return new URLSearchParams({ ...(text.trim() ? { text: text.trim() } : {}), ...(sort ? { sort } : {}), ...narrowed, ...more }).toString();
  }

  /** Whether the search asks for a reason that was not given. */
  get needsReason(): boolean {
    return Boolean(this.schema?.personal) && this.pages.text.trim() !== '' && !reasoned.isGiven;
  }

  /** What a row says in one of its columns. */
  text(row: Entry, name: string): string {
    const cell = this.register.cells?.[name];
    if (cell) return cell(row);
    const field = this.fields.item.find((each) => each.name === name);
    return field ? written(field, row[name], this.register.name) : String(row[name] ?? '');
  }

  title(row: Entry): string {
    return this.text(row, this.register.columns[0] ?? 'id') || String(row.id);
  }

  private ask({ offset, limit }: Asked): Promise<Answer<Entry>> {
    const query = this.query({ offset: String(offset), limit: String(limit) });
    return ask.get(`${this.address}?${query}`, this.schema?.personal && this.pages.text.trim() ? reasoned.text : '');
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

/** A value as people read it. */
export function written(field: Field, value: unknown, of: string): string {
  if (value === null || value === undefined || value === field.empty) return '';
  switch (field.kind) {
    case 'boolean':
      return value ? say('app-yes') : '';
    case 'choice':
      return valued(of, field.name, value as string | number);
    case 'date':
      return dayInNumbers(Date.parse(`${String(value)}T00:00`));
    case 'number':
      return number(Number(value) / field.scale, 6);
    case 'list':
      return (value as unknown[]).join(', ');
    case 'rows':
      return String((value as unknown[]).length);
    default:
      return String(value);
  }
}

const all = new Map<string, RegisterState>();

/** A register as this console shows it. */
export function stateOf(register: Register): RegisterState {
  const known = all.get(register.name) ?? new RegisterState(register);
  all.set(register.name, known);
  return known;
}

/** The page of a register, and what can be done on it. */
export function registerPage(register: Register): { page: Page; commands: Command[] } {
  const { path, see: right, name } = register;
  const page: Page = { path, right, label: name.replaceAll('_', '-'), shelf: 'registers', load: () => import('./Register.svelte') as unknown as ReturnType<Page['load']>, props: { register } };
  return { page, commands: Object.values(stateOf(register).commands) };
}

function commandsOf(state: RegisterState): RegisterState['commands'] {
  const { path, manage: right, name } = state.register;
  const row = (what: string, key: string, rest: Partial<Command> & Pick<Command, 'run'>): Command => ({ id: `${name.replace('_', '.')}-${what}`, key, label: `app-register-${what}`, where: [path], ...rest });
  const when = (): boolean => !state.editing;
  return {
    add: row('add', 'n', { right, when, run: () => router.go(`${path}/new`) }),
    import: row('import', 'i', { right, when, run: () => router.go(`${path}/import`) }),
    export: row('export', 'e', { right, run: () => (state.exporting = !state.exporting) }),
    columns: row('columns', 'c', { run: () => (state.choosing = !state.choosing) }),
    find: row('find', '/', { run: () => void enter(path, 'input[type=search]') }),
    list: row('list', 'l', { run: () => void enter(path, '[data-rows]') }),
    edit: row('edit', 'r', { right, when: () => state.entry !== null && !state.editing, run: () => (state.editing = true) }),
    next: row('next', ']', { right, when: () => state.mending, run: () => toWrong(1) }),
    before: row('before', '[', { right, when: () => state.mending, run: () => toWrong(-1) }),
  };
}

/** Moves to the next wrong line of an import, or back to the one before. */
function toWrong(step: 1 | -1): void {
  const wrong = [...document.querySelectorAll<HTMLElement>('tr.wrong')];
  const at = wrong.findIndex((each) => each === document.activeElement);
  const next = wrong[at < 0 && step < 0 ? wrong.length - 1 : at + step];
  next?.focus();
  next?.scrollIntoView({ block: 'center' });
}
