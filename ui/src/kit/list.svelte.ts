import type { Command } from '../app/feature';

/** How a new row is begun in the list that is shown. */
let begin = $state.raw<(() => void) | null>(null);

/** Until the returned function is called. */
export function adding(add: () => void): () => void {
  begin = add;
  return () => (begin = begin === add ? null : begin);
}

/** What begins a new row in a list, on the pages or shelves where one is. */
export function addCommand(feature: string, where: readonly string[]): Command {
  return { id: `${feature}.add`, key: 'n', label: 'app-register-add', where, when: () => begin !== null, run: () => begin?.() };
}
