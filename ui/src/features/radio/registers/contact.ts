import { say } from '../../../app/words.svelte';
import type { Entry } from '../../../kit/register/register';
import { network } from '../network.svelte';
import { stateOf } from '../site';

/** Whether the repeater of an entry is online. */
export function siteState({ id }: Entry): string {
  const site = network.sites.find(Number(id));
  return site ? say(`radio-site-${stateOf(site)}`) : '';
}

/** Whether the link of an entry is up, and if not why. */
export function linkState({ id }: Entry): string {
  const link = network.links.find(Number(id));
  if (!link) return '';
  const up = network.presence.find(link.id)?.connected ?? link.state === 'online';
  if (up || link.state === 'never') return say(`radio-site-${up ? 'online' : 'never'}`);
  return [say('radio-site-offline'), link.lost_reason && say(`radio-lost-${link.lost_reason}`)].filter(Boolean).join(' · ');
}

/** Whether the secret of a link is easier to guess than it should be. */
export function weak({ secret_bits: bits }: Entry): boolean {
  return typeof bits === 'number' && bits < 128;
}
