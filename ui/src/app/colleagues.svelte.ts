import { ask } from './api';
import { lock } from './lock.svelte';
import { refusalOf } from './refused';
import { session } from './session.svelte';

/** The names of all accounts: rows of radio contain their ids. */
let names = $state.raw<Record<string, string>>({});
/** Ids already requested; one that stays unknown belongs to a former account. */
const asked = new Set<string>();

export function colleague(account: string): string {
  if (!account) return '';
  if (account === session.me?.account) return session.me.full_name || session.me.name;
  if (!names[account] && !asked.has(account) && !lock.why) {
    asked.add(account);
    void refusalOf(async () => (names = await ask.get<Record<string, string>>('/people/names')));
  }
  return names[account] ?? '';
}
