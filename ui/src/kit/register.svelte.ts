import type { Command } from '../app/feature';

/** The register that is shown: how a new row is begun in it. */
let begin = $state.raw<(() => void) | null>(null);

export const shown = {
  /** Until the returned function is called. */
  is(add: () => void): () => void {
    begin = add;
    return () => (begin = begin === add ? null : begin);
  },
};

/** What can be done in a register wherever one is shown. */
export function registerCommands(feature: string, where: readonly string[]): Command[] {
  return [{ id: `${feature}.add`, key: 'n', label: 'register-add', where, when: () => begin !== null, run: () => begin?.() }];
}
