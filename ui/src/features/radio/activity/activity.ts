import { toMillis } from '../../../app/format';
import type { Call } from '../../../schema';
import { lasted } from '../call';

export const MINUTES = 5;
const SPAN = MINUTES * 60_000;
/** Pixels of a letter of a name, and between two names. */
const LETTER = 7;
const GAP = 4;

/** An over on the strip of the last minutes: its place and length as shares of the strip. */
export interface Mark {
  call: Call;
  from: number;
  long: number;
}

/** The overs of the last minutes, the oldest first; one that began before them is cut. `now` in milliseconds. */
export function marks(calls: Call[], now: number): Mark[] {
  const share = (moment: number): number => Math.min(1, Math.max(0, 1 - (now - moment) / SPAN));
  const all = calls.map((call) => {
    const began = toMillis(call.started);
    const from = share(began);
    return { call, from, long: share(began + lasted(call, now)) - from };
  });
  return all.filter(({ from, long }) => from + long > 0).sort((a, b) => a.from - b.from);
}

/** Where the names of marks stand on a strip of so many pixels, if they have room; the newest are named first. */
export function named(all: Mark[], name: (call: Call) => string, width: number): Map<string, number> {
  const places = new Map<string, number>();
  let free = width + GAP;
  for (const { call, from } of all.toReversed()) {
    const long = name(call).length * LETTER;
    const place = Math.min(from * width, width - long);
    if (place + long + GAP > free || place < 0) continue;
    places.set(call.id, place);
    free = place;
  }
  return places;
}
