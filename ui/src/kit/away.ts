import { say } from '../app/words.svelte';
import { live } from '../live/live.svelte';

/** Why nothing can be sent to the server now; empty: it can. */
export function away(): string {
  return live.status.state === 'live' ? '' : say('app-why-away');
}
