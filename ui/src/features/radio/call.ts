import { colleague } from '../../app/colleagues.svelte';
import { session } from '../../app/session.svelte';
import { say } from '../../app/words.svelte';
import { network } from './network.svelte';
import { meaning } from './numbers';
import type { Call } from '../../schema';
import type { Radio } from './rows';

/** Names before numbers: 101 Liepājas patruļa, or the person called in a private call. */
export function destination(call: Pick<Call, 'destination' | 'private'>): string {
  if (call.private) return network.radioName(call.destination);
  const name = network.talkgroupName(call.destination);
  return name ? `${call.destination} ${name}` : meaning(call.destination);
}

/** Liepāja · 2 */
export function path(call: Pick<Call, 'site' | 'slot'>): string {
  return say('radio-call-path', { site: network.siteName(call.site), slot: String(call.slot) });
}

/** The duration of the call, until `now` (milliseconds) if it is in progress. */
export function lasted(call: Call, now: number): number {
  return call.duration === null ? now - call.started / 1000 : call.duration / 1000;
}

export type Voice = 'emergency' | 'encrypted' | 'desk' | 'partner' | 'radio';

/** Whose voice it is, as its colour and form show: in danger, unreadable, of the control room, from another network, of a radio here. */
export function voiceOf({ emergency, encrypted, desk, source, site }: Call): Voice {
  if (emergency) return 'emergency';
  if (encrypted) return 'encrypted';
  if (desk || network.isControlRoom(source)) return 'desk';
  return network.links.rows.some(({ id }) => id === site) ? 'partner' : 'radio';
}

/** Share of wrong bits, in percent; null when none were checked. */
export function errorRate(call: Call): number | null {
  return call.bits ? (100 * call.bit_errors) / call.bits : null;
}

/** Whether it ended normally: the speaker released the key. */
export function endedWell(call: Partial<Call>): boolean {
  return !call.reason || call.reason === 'terminator';
}

/** The radio's alias on the air if it differs from the register, else empty. */
export function strangeAlias(alias: string, radio: Radio | undefined): string {
  const known = radio ? [radio.name, radio.unit, radio.alias_lv, radio.alias_lt, radio.alias_en, String(radio.id)].flatMap(plainWords) : [];
  return plainWords(alias).every((word) => known.includes(word)) ? '' : alias.trim();
}

/** Radios have a limited alphabet: compares without case and diacritics. */
function plainWords(name: string): string[] {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().split(/\s+/).filter(Boolean);
}

/** Who speaks in a call: the user, another person at a desk, or a radio. */
export function speakerOf(call: Pick<Call, 'desk' | 'source'>): string {
  return call.desk && call.desk === session.me?.account ? say('radio-you') : nameOf(call);
}

/** The same by name, within a sentence. */
export function nameOf({ desk, source }: Pick<Call, 'desk' | 'source'>): string {
  return desk ? colleague(desk) : network.radioName(source);
}
