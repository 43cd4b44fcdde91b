import { errorRate } from '../call';
import type { Call } from '../../../schema';

/** One point for each call: when (seconds), wrong bits (percent), strength (dBm), lost frames (percent). */
export interface Quality {
  at: number[];
  bit_errors: (number | null)[];
  rssi: (number | null)[];
  lost: (number | null)[];
}

export const NOTHING: Quality = { at: [], bit_errors: [], rssi: [], lost: [] };
export const MOST = 2000;

/** `before` with the calls that ended since, in order of time; the oldest are dropped if there are too many. */
export function grown(before: Quality, calls: Call[]): Quality {
  const last = before.at.at(-1) ?? 0;
  const added = calls
    .filter((call) => call.state === 'ended' && seconds(call) > last)
    .sort((a, b) => a.started - b.started);
  if (!added.length) return before;
  return {
    at: [...before.at, ...added.map(seconds)].slice(-MOST),
    bit_errors: [...before.bit_errors, ...added.map(errorRate)].slice(-MOST),
    rssi: [...before.rssi, ...added.map(({ rssi }) => rssi || null)].slice(-MOST),
    lost: [...before.lost, ...added.map(lostShare)].slice(-MOST),
  };
}

function seconds(call: Call): number {
  return call.started / 1e6;
}

function lostShare({ lost, frames }: Call): number | null {
  return lost + frames ? (100 * lost) / (lost + frames) : null;
}

/** Between calls further apart, as a share of the time shown, there is no line. */
const APART = 1 / 24;
/** With more points than this only those beside a gap are dots. */
const DENSE = 120;

/** The points with a gap, null, wherever two calls are far apart: nothing was measured between them. */
export function parted(at: number[], values: (number | null)[], seconds: number): [number[], (number | null)[]] {
  const [times, parts]: [number[], (number | null)[]] = [[], []];
  at.forEach((each, place) => {
    const before = at[place - 1];
    if (before !== undefined && each - before > seconds * APART) {
      times.push((before + each) / 2);
      parts.push(null);
    }
    times.push(each);
    parts.push(values[place] ?? null);
  });
  return [times, parts];
}

/** The points that are dots: all where they are few, else those that no line reaches. */
export function dots(values: (number | null | undefined)[]): number[] {
  const known = (place: number): boolean => values[place] !== null && values[place] !== undefined;
  const all = values.flatMap((_, place) => (known(place) ? [place] : []));
  return all.length > DENSE ? all.filter((place) => !known(place - 1) && !known(place + 1)) : all;
}

export interface Summary {
  last: number;
  mean: number;
  least: number;
  most: number;
}

/** The summary of the known values; null if there are none. */
export function summary(values: (number | null)[]): Summary | null {
  const known = values.filter((value) => value !== null);
  const last = known.at(-1);
  if (last === undefined) return null;
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  return { last, mean, least: Math.min(...known), most: Math.max(...known) };
}
