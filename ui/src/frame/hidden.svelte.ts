import { keptForTab } from '../base/kept';

/** Emergencies that are over and were put away in this window; other windows still show them. */
let ids = $state.raw<string[]>(keptForTab.read('hidden')?.split(' ') ?? []);
const MOST = 50;

export const hidden = {
  has: (id: string): boolean => ids.includes(id),
  add(id: string): void {
    ids = [...ids, id].slice(-MOST);
    keptForTab.write('hidden', ids.join(' '));
  },
};
