import { choice } from '../../app/choice.svelte';
import { look } from '../../app/look.svelte';
import { enter } from '../../kit/enter';
import { archive } from './archive/archive.svelte';
import { history, type Period } from './history.svelte';

/** The parts of the radio page. In a small window the outer ones fold into tabs. */
export type Pane = 'calls' | 'sites' | 'radios';

const FOLDED: Record<typeof look.room, Pane[]> = { wide: [], medium: ['sites', 'radios'], narrow: ['calls', 'sites', 'radios'] };
let chosen = $state<Pane>('calls');

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
    chosen = pane;
  },
};

const ROW = '[data-row][tabindex="0"]';
const FORM = 'form input';

/** Shows a part of the page and moves the focus into it. */
export function enterPane(pane: Pane, panel: string): void {
  panes.show(pane);
  void enter(panel);
}

/** Opens what is below the calls in progress, with the focus on its first row, or in its form: without rows, or from a row. */
export function openDrawer(name: string): void {
  const there = choice.drawer === name && document.activeElement?.closest('[data-panel="log"] [data-row]');
  history.close();
  choice.open(name);
  panes.show('calls');
  void enter('log', ...(there ? [FORM, ROW] : [ROW, FORM]));
}

export function openSearch(): void {
  history.open();
  choice.open('latest');
  panes.show('calls');
  void enter('log', '#search-text');
}

/** Searches a range of days; in the drawer the form is opened first, to ask for the reason. */
export function searchIn(period: Period): void {
  history.question.period = period;
  if (history.shown || archive.isOpen) void history.search();
  else openSearch();
}
