import { health } from '../../app/health.svelte';
import { live } from '../../live/live.svelte';
import { network } from './network.svelte';
import type { Site } from './rows';
import type { SiteState } from './SiteMark.svelte';

/** The state to show: unknown while the switch is down. */
export function stateOf(site: Site): SiteState {
  if (live.status.state === 'live' && health.part('switch')?.state === 'down') return 'unknown';
  if (network.online(site)) return 'online';
  return site.state === 'never' ? 'never' : 'offline';
}
