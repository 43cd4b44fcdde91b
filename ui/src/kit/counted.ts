import { number } from '../app/format';
import { say } from '../app/words.svelte';

/** How many there are; of a list that is cut, how many of them are shown. */
export function counted(shown: number, total: number): string {
  return shown < total ? say('app-shown-of', { shown: number(shown), total: number(total) }) : number(total);
}

/** The same of a list that is cut, and nothing of one that is whole. */
export function cut(shown: number, total: number): string {
  return shown < total ? counted(shown, total) : '';
}

/** Where something was looked for, if not among all. */
export function among(known: number, total: number): string {
  return known < total ? say('app-among-latest', { count: number(known) }) : '';
}
