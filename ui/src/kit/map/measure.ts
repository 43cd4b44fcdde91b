import type { Degrees } from './pins';

const EARTH = 6_371_008.8;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Metres between two places, on a sphere: wrong by less than one in two hundred. */
export function distance(from: Degrees, to: Degrees): number {
  const [west, east] = [radians(from[0]), radians(to[0])];
  const [south, north] = [radians(from[1]), radians(to[1])];
  const half = Math.sin((north - south) / 2) ** 2 + Math.cos(south) * Math.cos(north) * Math.sin((east - west) / 2) ** 2;
  return 2 * EARTH * Math.asin(Math.sqrt(half));
}

/** Metres along a line. */
export function along(line: readonly Degrees[]): number {
  return line.slice(1).reduce((sum, place, at) => sum + distance(line[at] ?? place, place), 0);
}
