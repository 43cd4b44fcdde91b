import type { Call } from '../../../schema';
import { speakerOf } from '../call';
import { network } from '../network.svelte';
import { meaning } from '../numbers';
import type { Site } from '../rows';
import { stateOf } from '../site';

export type Slot = 1 | 2;
export const SLOTS: readonly Slot[] = [1, 2];

/** What a slot of a repeater does. `on` is the talkgroup or radio that it plays, or the talkgroup for whose answer it is kept. */
export interface SlotNow {
  state: 'off' | 'free' | 'kept' | 'busy';
  on: number;
  /** The call behind it: its speaker may be at another site. */
  call: Call | undefined;
}

export function slotNow(site: Site, slot: Slot): SlotNow {
  if (stateOf(site) !== 'online') return { state: 'off', on: 0, call: undefined };
  const presence = network.presence.find(site.id);
  const on = presence?.playing?.[slot - 1] ?? 0;
  const kept = presence?.kept?.[slot - 1] ?? 0;
  if (!on) return { state: kept ? 'kept' : 'free', on: kept, call: undefined };
  return { state: 'busy', on, call: behind(on) };
}

function behind(on: number): Call | undefined {
  const calls = network.active.rows;
  return calls.find((call) => network.wasHeardOn(call, on)) ?? calls.find((call) => call.private && [call.source, call.destination].includes(on));
}

/** 101 M21; of a private call the two radios. */
export function busyWith({ on, call }: SlotNow): string {
  const name = (radio: number): string => callSign(network.radioName(radio));
  if (call?.private) return `${name(call.source)} → ${name(call.destination)}`;
  return call ? `${meaning(on)} ${call.desk ? speakerOf(call) : name(call.source)}` : meaning(on);
}

/** The call-sign in a name: M21 of M21 Ozols. */
export function callSign(name: string): string {
  return name.split(' ', 1)[0] ?? name;
}
