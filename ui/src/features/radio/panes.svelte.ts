import { choice } from '../../app/choice.svelte';
import { look } from '../../app/look.svelte';
import { enter } from '../../kit/enter';
import { archive } from './archive/archive.svelte';
import { aside } from './aside.svelte';
import { history, type Period } from './history.svelte';
import { stage } from './stage/stage.svelte';

/** The parts of the radio page. In a small window the outer ones fold into tabs. */
export type Pane = 'tiles' | 'log' | 'sites' | 'radios';

const FOLDED: Record<typeof look.room, Pane[]> = { wide: [], medium: ['radios', 'sites'], narrow: ['tiles', 'radios', 'sites', 'log'] };
let chosen = $state<Pane>('tiles');

export const panes = {
  get tabs(): Pane[] {
    return FOLDED[look.room];
  },
  /** The open tab. */
  get open(): Pane | undefined {
    return this.tabs.includes(chosen) ? chosen : this.tabs[0];
  },
  isShown(pane: Pane): boolean {
    return !this.tabs.includes(pane) || pane === this.open;
  },
  show(pane: Pane): void {
    if (this.tabs.includes(pane)) chosen = pane;
  },
};

const ROW = '[data-row][tabindex="0"]';
const FORM = 'form input';

/** Shows a part of the page and moves the focus into it. */
export function enterPane(pane: Pane, panel: string): void {
  panes.show(pane);
  void enter(panel);
}

/** Opens what is below the tiles, with the focus on its first row, or in its form: without rows, or from a row. */
export function openDrawer(name: string): void {
  const there = choice.drawer === name && isIn('log');
  history.close();
  showDrawer(name);
  void enter('log', ...(there ? [FORM, ROW] : [ROW, FORM]));
}

/** To the chosen radio at once; else opens the texts beside the selection, with the focus as in a drawer. */
export function openTexts(): void {
  if (choice.chosen?.kind === 'radio' && aside.open === 'selection') return void enter('details', '.write input');
  const there = aside.open === 'texts' && isIn('details');
  stage.leave();
  aside.show('texts');
  void enter('details', ...(there ? [FORM, ROW] : [ROW, FORM]));
}

function isIn(panel: string): boolean {
  return Boolean(document.activeElement?.closest(`[data-panel="${panel}"] [data-row]`));
}

function showDrawer(name: string): void {
  stage.leave();
  choice.open(name);
  panes.show('log');
}

export function openSearch(): void {
  history.open();
  showDrawer('latest');
  void enter('log', '#search-text');
}

/** Searches a range of days; in the drawer the form is opened first, to ask for the reason. */
export function searchIn(period: Period): void {
  history.question.period = period;
  archive.shown = 'search';
  if (history.shown || archive.isOpen) void explained(history.search());
  else openSearch();
}

/** A search that wants a reason has the focus there. */
export async function explained(search: Promise<void>): Promise<void> {
  await search;
  if (history.refusal?.code === 'reason-needed') await enter(archive.isOpen ? 'archive' : 'log', '.reason input');
}
