import { commands, pages, type Command, type Page, type Shelf } from './feature';
import { here } from './here.svelte';
import { escape, pressed, typing } from './keys';
import { enterList } from '../kit/enter';
import { lock } from './lock.svelte';
import { refusalOf } from './refused';
import { router } from './router.svelte';
import { session } from './session.svelte';

/** The menu's entry of each shelf. */
export const SHELVES: Record<Shelf, { label: string; key: string }> = {
  registers: { label: 'app-registers', key: '⇧2' },
};

/** The commands of the frame; the frame opens the help. */
let helped = $state(false);

export const help: Command & { shown: boolean } = {
  id: 'app.help',
  key: '?',
  label: 'app-key-help',
  where: 'everywhere',
  get shown() {
    return helped;
  },
  run: () => (helped = !helped),
};

export const lockNow: Command = { id: 'app.lock', key: 'k', label: 'app-lock', where: 'everywhere', run: lock.now };

const signOut: Command = { id: 'app.sign-out', label: 'app-sign-out', where: 'everywhere', run: () => void refusalOf(() => session.signOut()) };

/** A page of the menu, or a shelf, which opens its first permitted page. */
export interface Entry {
  path: string;
  label: string;
  key: string;
  marks: (page: Page) => boolean;
}

export function menu(): Entry[] {
  const seen = pages().filter(({ right }) => session.may(right));
  return seen.flatMap(entry).filter((each, at, all) => all.findIndex(({ key }) => key === each.key) === at).sort((a, b) => (a.key < b.key ? -1 : 1));
}

function entry(page: Page): Entry[] {
  if (page.shelf) return [{ path: page.path, ...SHELVES[page.shelf], marks: ({ shelf }) => shelf === page.shelf }];
  return page.key ? [{ path: page.path, label: page.label, key: page.key, marks: ({ path, under }) => page.path === path || page.path === under }] : [];
}

function turn({ path, label, key }: Entry): Command {
  return { id: `app.page-${path}`, key, label, where: 'everywhere', run: () => router.go(path) };
}

/** Every command that this user may run on some page. */
export function all(): Command[] {
  return [help, lockNow, signOut, ...menu().map(turn), ...commands()].filter(({ right }) => !right || session.may(right));
}

/** Whether it acts on this page. */
export function isAt({ where }: Command, { path, shelf }: Page): boolean {
  return where === 'everywhere' || where.includes(path) || (shelf !== undefined && where.includes(shelf));
}

export function can(command: Command): boolean {
  return (!command.right || session.may(command.right)) && (command.when?.() ?? true);
}

/** The commands that are available now; on a wall there is none. */
export function available(): Command[] {
  const page = here.place?.page;
  return page && !page.wall ? all().filter((command) => isAt(command, page) && can(command)) : [];
}

const ARROWS = ['ArrowDown', 'ArrowUp'];

/** A key of the window: Escape goes one step back, an arrow enters the page's list, letters run their command outside text fields, function keys everywhere. */
export function press(event: KeyboardEvent): void {
  if (lock.why || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.key === 'Escape') return escape(event);
  if (ARROWS.includes(event.key) && enterList()) return event.preventDefault();
  const possible = available();
  const named = possible.find(({ functionKey }) => functionKey === event.key);
  if (typing(event.target) && !named) return;
  const found = named ?? pressed(event).map((key) => possible.find((command) => command.key === key)).find(Boolean);
  if (!found) return;
  event.preventDefault();
  found.run();
}
