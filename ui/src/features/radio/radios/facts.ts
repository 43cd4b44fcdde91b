import { joined, number } from '../../../app/format';
import { health } from '../../../app/health.svelte';
import { LANGUAGES, say } from '../../../app/words.svelte';
import type { Fact } from '../../../kit/Facts.svelte';
import { destination } from '../call';
import { network } from '../network.svelte';
import type { Radio } from '../rows';
import { quality } from '../sites/facts';

const KILOMETRES = 3.6;
const group = (id: number): string => destination({ destination: id, private: false });

/** When, where and on which talkgroup a radio was last heard. */
export function heardFacts(radio: Radio): Fact[] {
  const slot = radio.last_slot && say('radio-slot', { slot: String(radio.last_slot) });
  const site = radio.last_site && joined(network.siteName(radio.last_site), slot);
  return [
    [say('radio-fact-id'), radio.id],
    [say('radio-last-heard'), radio.last_heard ? health.aged(radio.last_heard) : say('radio-never-heard')],
    [say('radio-fact-last-site'), site, { href: `#/site/${radio.last_site}` }],
    [say('radio-fact-last-talkgroup'), radio.last_talkgroup && group(radio.last_talkgroup)],
  ];
}

/** Its identity, rights and position. */
export function radioFacts(radio: Radio): Fact[] {
  const aliases = LANGUAGES.map((language) => radio[`alias_${language}`] && `${language}: ${radio[`alias_${language}`]}`);
  const groups = radio.talkgroups ? radio.talkgroups.map(group).join(', ') || say('radio-radios-talkgroups-none') : say('radio-radios-talkgroups-all');
  const rights = [radio.private && say('radio-right-private'), radio.all_call && say('radio-right-all-call')].filter(Boolean).join(', ');
  return [
    [say('radio-radio-aliases'), joined(...aliases)],
    [say('radio-right-talkgroups'), groups],
    [say('radio-right-also'), rights || say('radio-slot-empty')],
    [say('radio-priority'), radio.priority],
    ...heardFacts(radio),
    [say('radio-fact-quality'), quality(radio)],
    [say('radio-radio-signed-on'), radio.signed_on && health.aged(radio.signed_on)],
    positionFact(radio.position),
  ];
}

/** The last position with its age. */
export function positionFact(known: Radio['position'] | undefined): Fact {
  return [say('radio-fact-position'), known && position(known)];
}

function position({ latitude, longitude, radius, speed, heading, at }: NonNullable<Radio['position']>): string {
  const place = `${number(latitude, 5)}, ${number(longitude, 5)}${radius === null ? '' : ` ± ${number(radius)} m`}`;
  const moves = [speed !== null && `${number(speed * KILOMETRES)} km/h`, heading !== null && `${number(heading)}°`];
  return joined(place, ...moves, at ? health.aged(at) : say('radio-fact-position-age-unknown'));
}
