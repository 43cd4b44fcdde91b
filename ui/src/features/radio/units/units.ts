import type { BlockedCall, Call } from '../../../schema';
import type { Radio } from '../rows';

/** Why a radio stands where it stands in the list, the most urgent first. */
export const NEEDS = ['danger', 'wrote', 'speaks', 'rest'] as const;
export type Need = (typeof NEEDS)[number];

/** A group of the list: radios that wait for the dispatcher, those that speak, the rest. */
export const GROUPS: Record<Need, 'waits' | 'speaks' | 'rest'> = { danger: 'waits', wrote: 'waits', speaks: 'speaks', rest: 'rest' };

export interface Unit {
  id: number;
  radio: Radio;
  need: Need;
}

/** Radios by need, then the last heard first. */
export function byNeed(radios: Radio[], need: (radio: Radio) => Need): Unit[] {
  const all = radios.map((radio) => ({ id: radio.id, radio, need: need(radio) }));
  const heard = ({ radio }: Unit): number => radio.last_heard ?? 0;
  return all.sort((a, b) => NEEDS.indexOf(a.need) - NEEDS.indexOf(b.need) || heard(b) - heard(a) || a.id - b.id);
}

/** A radio that is in no register, and when and on which number it was last heard. Microseconds. */
export interface Unknown {
  id: number;
  at: number;
  talkgroup: number;
}

/** The unknown radios among those that spoke or were refused, the last heard first. `known`: null if the register lacks it. */
export function unknown(calls: Call[], blocked: BlockedCall[], known: (radio: number) => unknown): Unknown[] {
  const heard = [
    ...calls.map(({ source, destination, private: called, started }) => ({ id: source, at: started, talkgroup: called ? 0 : destination })),
    ...blocked.map(({ source, destination, private: called, at }) => ({ id: source, at, talkgroup: called ? 0 : destination })),
  ].sort((a, b) => b.at - a.at);
  const newest = new Map(heard.toReversed().map((each) => [each.id, each]));
  return [...newest.values()].filter(({ id }) => known(id) === null).sort((a, b) => b.at - a.at);
}
