import type { Degrees } from '../../../kit/map/pins';

const TILE = 512;
/** Marks nearer than this, in pixels, are one. */
const NEAR = 26;

/** What lies so near together that it is one mark: the first in order stands for all. */
export interface Cluster<T> {
  place: Degrees;
  all: T[];
}

/** The same clusters wherever the map is moved to: they depend on its zoom alone. */
export function clustered<T>(things: T[], placeOf: (thing: T) => Degrees, zoom: number): Cluster<T>[] {
  const clusters: (Cluster<T> & { at: [number, number] })[] = [];
  for (const thing of things) {
    const place = placeOf(thing);
    const [x, y] = pixel(place, zoom);
    const near = clusters.find(({ at }) => Math.hypot(at[0] - x, at[1] - y) < NEAR);
    if (near) near.all.push(thing);
    else clusters.push({ place, all: [thing], at: [x, y] });
  }
  return clusters.map(({ place, all }) => ({ place, all }));
}

/** Where it is on a flat map of the world at this zoom (Web Mercator). */
function pixel([east, north]: Degrees, zoom: number): [number, number] {
  const world = TILE * 2 ** zoom;
  const sine = Math.sin((north * Math.PI) / 180);
  return [((east + 180) / 360) * world, (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * world];
}
