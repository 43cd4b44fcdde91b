import { say } from '../../../app/words.svelte';
import { speakerOf } from '../call';
import { SLOTS } from '../deck/slots';
import { network } from '../network.svelte';
import { meaning } from '../numbers';
import type { Called } from './mouth.svelte';

const ALL_RADIOS = 16_777_215;

/** Whom an over is for, named as it is spoken; with those that a patch joins to it. */
export function calledName({ number, private: alone }: Called): string {
  if (number === ALL_RADIOS) return say('radio-voice-all');
  if (alone) return network.radioName(number);
  return network.heardWith(number).map((each) => `${each} ${network.talkgroupName(each)}`.trim()).join(' ⟷ ');
}

/** How a key is printed. */
export function keyName(code: string): string {
  const names: Record<string, string> = { ControlRight: 'Ctrl →', AltRight: 'AltGr', ShiftRight: '⇧ →', MetaRight: '⌘ →', ContextMenu: '☰' };
  return names[code] ?? code;
}

/** What each site does with an over: it carries it, its slot is busy, or it is off. */
export interface Carrying {
  id: number;
  name: string;
  state: 'carries' | 'busy' | 'off' | 'ready';
  by: string;
}

/** Every site once, however many of the patched talkgroups it carries. Where one radio is called is known while it is. */
export function sitesOf(called: Called, talking: boolean): Carrying[] {
  const { number, private: alone } = called;
  const groups = alone || number === ALL_RADIOS ? [number] : network.heardWith(number);
  return network.sites.rows.flatMap((site) => {
    const playing = network.presence.find(site.id)?.playing ?? [0, 0];
    const carried = site.talkgroups.filter(({ talkgroup }) => groups.includes(talkgroup));
    const own = [...groups, ...carried.map(({ on_air }) => on_air)];
    const slots = alone ? SLOTS.filter((slot) => playing[slot - 1] === number) : number === ALL_RADIOS ? SLOTS : SLOTS.filter((slot) => carried.some((each) => each.slot === slot));
    if (!slots.length) return [];
    const others = slots.map((slot) => inTheWay(site.id, slot, playing[slot - 1] ?? 0, own));
    const carries = talking && slots.some((slot, at) => !others[at] && own.includes(playing[slot - 1] ?? 0));
    const state = !network.online(site) ? 'off' : carries ? 'carries' : others.every(Boolean) ? 'busy' : 'ready';
    return [{ id: site.id, name: site.name, state, by: state === 'busy' ? (others[0] ?? '') : '' }];
  });
}

/** What takes a slot from an over to `own` numbers: another call, or a radio of theirs that talks right there; empty: nothing. */
function inTheWay(site: number, slot: number, playing: number, own: number[]): string {
  const radio = network.active.rows.find((call) => call.site === site && call.slot === slot && !call.private && own.includes(call.destination));
  if (radio) return speakerOf(radio);
  return !playing || own.includes(playing) ? '' : `${meaning(playing)} ${network.talkgroupName(playing)}`.trim();
}
