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
