import type { Command, Page } from '../../app/feature';
import { router } from '../../app/router.svelte';
import { enter } from '../enter';
import type { Described } from './register';

/** A register in the list of pages: where it is, and who may see and change it. */
export interface RegisterRow {
  /** The server's name, as `radio_talkgroups`: its address, its live view, and how its words begin. */
  name: string;
  /** The address of its page. */
  path: string;
  /** The right to see it, and the one to change it. */
  see: string;
  manage: string;
  /** The rest of it, which comes with the page. */
  load: () => Promise<{ default: Described }>;
}

/** What is open on the page of a register; its keys and its parts read and write it. */
export class Opened {
  /** There is an entry beside the list. */
  entry = $state(false);
  editing = $state(false);
  columns = $state(false);
  exporting = $state(false);
  /** A file is looked at that has wrong lines. */
  mending = $state(false);
}

export type RegisterCommands = Record<'add' | 'import' | 'export' | 'columns' | 'find' | 'list' | 'edit' | 'next' | 'before', Command>;

/** The page of a register, and what can be done on it. */
export function registerPage(row: RegisterRow): { page: Page; commands: Command[] } {
  const opened = new Opened();
  const commands = commandsOf(row, opened);
  const load = async (): ReturnType<Page['load']> => {
    const [view, described] = await Promise.all([import('./Register.svelte'), row.load()]);
    return { default: view.default, props: { row, described: described.default, opened, commands } } as unknown as Awaited<ReturnType<Page['load']>>;
  };
  return { page: { path: row.path, right: row.see, label: dashed(row.name), shelf: 'registers', load }, commands: Object.values(commands) };
}

export const dashed = (name: string): string => name.replaceAll('_', '-');

function commandsOf({ name, path, manage: right }: RegisterRow, opened: Opened): RegisterCommands {
  const row = (what: string, key: string, rest: Partial<Command> & Pick<Command, 'run'>): Command => ({ id: `${name.replace('_', '.')}-${what}`, key, label: `app-register-${what}`, where: [path], ...rest });
  const when = (): boolean => !opened.editing;
  return {
    add: row('add', 'n', { label: `${dashed(name)}-add`, right, when, run: () => router.go(`${path}/new`) }),
    import: row('import', 'i', { right, when, run: () => router.go(`${path}/import`) }),
    export: row('export', 'e', { right, run: () => (opened.exporting = !opened.exporting) }),
    columns: row('columns', 'c', { run: () => (opened.columns = !opened.columns) }),
    find: row('find', '/', { run: () => void enter(path, 'input[type=search]') }),
    list: row('list', 'l', { run: () => void enter(path, '[data-rows]') }),
    edit: row('edit', 'r', { right, when: () => opened.entry && !opened.editing, run: () => (opened.editing = true) }),
    next: row('next', ']', { right, when: () => opened.mending, run: () => toWrong(1) }),
    before: row('before', '[', { right, when: () => opened.mending, run: () => toWrong(-1) }),
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
