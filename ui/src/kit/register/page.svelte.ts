import type { Command, Page } from '../../app/feature';
import { router } from '../../app/router.svelte';
import { enter } from '../enter';
import type { Described } from './register';

/** A register in the list of pages: its address and its rights. */
export interface RegisterRow {
  /** The server's name, such as `radio_talkgroups`: its address, its live view, and the prefix of its words. */
  name: string;
  /** The address of its page. */
  path: string;
  /** The right to see it, and the one to change it. */
  see: string;
  manage: string;
  /** The rest of it, loaded with the page. */
  load: () => Promise<{ default: Described }>;
}

/** The open parts on the page of a register; its keys and components read and write it. */
export class Opened {
  /** An entry is open beside the list. */
  entry = $state(false);
  editing = $state(false);
  columns = $state(false);
  exporting = $state(false);
  /** A file with wrong lines is open. */
  mending = $state(false);
}

export type RegisterCommands = Record<'add' | 'import' | 'export' | 'columns' | 'find' | 'list' | 'edit' | 'next' | 'before', Command>;

/** The page of a register, and its commands. */
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

/** Moves to the next or previous wrong line of an import. */
function toWrong(step: 1 | -1): void {
  const wrong = [...document.querySelectorAll<HTMLElement>('tr.wrong')];
  const at = wrong.findIndex((each) => each === document.activeElement);
  const next = wrong[at < 0 && step < 0 ? wrong.length - 1 : at + step];
  next?.focus();
  next?.scrollIntoView({ block: 'center' });
}
