import { decibels, joined, number } from '../../../app/format';
import { health } from '../../../app/health.svelte';
import { say } from '../../../app/words.svelte';
import type { Fact } from '../../../kit/Facts.svelte';
import { network } from '../network.svelte';
import type { Site } from '../rows';
import { stateOf } from '../site';

/** The connection of a repeater, its quality, and its own description. */
export function siteFacts(site: Site): Fact[] {
  const state = stateOf(site);
  const presence = network.presence.find(site.id);
  const since = site.since ? health.aged(site.since) : say('radio-site-never-next');
  const lost = state === 'offline' && site.lost_reason && say(`radio-lost-${site.lost_reason}`);
  return [
    [say(`radio-site-${state}`), joined(since, lost)],
    [say('radio-last-heard'), presence?.last_heard && health.aged(presence.last_heard)],
    [say('radio-fact-quality'), presence && quality(presence)],
    [say('radio-fact-id'), joined(String(site.id), site.callsign)],
    [say('radio-fact-address'), site.address, { look: 'mono' }],
    [say('radio-fact-software'), `${site.package} ${site.software}`.trim()],
  ];
}

/** The reason of the last refusal, and what to do. */
export function refusalOf(site: Site): string {
  if (!site.refused_reason || !site.refused_at) return '';
  const { refused_reason: reason, refused_address: address, refused_count: count } = site;
  const said = say('radio-site-refused', { reason: say(`radio-login-${reason}`), address, count, time: health.at(site.refused_at) });
  return `${said} ${say(`radio-login-${reason}-next`)}`;
}

/** 1.2 % wrong bits · −87 dBm */
export function quality({ bit_errors, rssi }: { bit_errors: number | null; rssi: number | null }): string {
  return joined(bit_errors !== null && say('radio-fact-errors', { percent: number(bit_errors, 1) }), decibels(rssi));
}
