import { say } from '../../../app/words.svelte';
import { network } from '../network.svelte';
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

export function sitesOf(talkgroup: number, talking: boolean): Carrying[] {
  return network.heardWith(talkgroup).flatMap((each) => network.carriers(each).map((site) => {
    const { slot, on_air } = site.talkgroups.find((carried) => carried.talkgroup === each) ?? { slot: 1, on_air: 0 };
    const playing = network.presence.find(site.id)?.playing[slot - 1] ?? 0;
    const own = [each, on_air, ...network.heardWith(talkgroup)].includes(playing);
    const state = !network.online(site) ? 'off' : playing && !own ? 'busy' : own && talking ? 'carries' : 'ready';
    return { id: site.id, name: site.name, state, by: playing && !own ? `${playing} ${network.talkgroupName(playing)}` : '' };
  }));
}
