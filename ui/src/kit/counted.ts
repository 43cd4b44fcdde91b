import { number } from '../app/format';
import { say } from '../app/words.svelte';

/** The number of rows; for a cut list also how many are shown. */
export function counted(shown: number, total: number): string {
  return shown < total ? say('app-shown-of', { shown: number(shown), total: number(total) }) : number(total);
}

/** The same for a cut list, and nothing for a complete one. */
export function cut(shown: number, total: number): string {
  return shown < total ? counted(shown, total) : '';
}

/** Where the search looked, if not among all rows. */
export function among(known: number, total: number): string {
  return known < total ? say('app-among-latest', { count: number(known) }) : '';
}
