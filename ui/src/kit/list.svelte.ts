import type { Command } from '../app/feature';

/** The action that begins a new row in the open list. */
let begin = $state.raw<(() => void) | null>(null);

/** Until the returned function is called. */
export function adding(add: () => void): () => void {
  begin = add;
  return () => (begin = begin === add ? null : begin);
}

/** The command that begins a new row in a list, on the pages or shelves with one. */
export function addCommand(feature: string, where: readonly string[]): Command {
  return { id: `${feature}.add`, key: 'n', label: 'app-register-add', where, when: () => begin !== null, run: () => begin?.() };
}
