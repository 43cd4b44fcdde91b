import type { Chip } from '../../app/feature';
import { number } from '../../app/format';
import { health } from '../../app/health.svelte';
import { session } from '../../app/session.svelte';
import { say } from '../../app/words.svelte';
import { live } from '../../live/live.svelte';
import { network } from './network.svelte';

/** The number of repeaters online, while known; null without the right to see them. */
export function repeaters(): Chip | null {
  if (!session.may('radio.see')) return null;
  const { online, all } = network.repeaters;
  const known = live.status.state === 'live' && health.part('switch')?.state === 'up';
  const text = say('radio-chip-repeaters', { online: number(online), all: number(all) });
  return { id: 'repeaters', shape: !known ? 'unknown' : online === all ? 'good' : 'bad', text };
}
