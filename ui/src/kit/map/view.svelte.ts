import { LngLatBounds, type MapLibre } from './library';
import type { Degrees } from './pins';

const CLOSEST = 14;
const MARGIN = 48;

/** What a map shows of its own accord: everything, until somebody touches it. */
export class View {
  /** Whether it still follows what is on it. */
  follows = $state(true);
  /** The zoom that it has, while none is under way. */
  scale = $state(0);

  constructor(private readonly map: MapLibre) {
    this.scale = map.getZoom();
    map.on('zoomend', () => (this.scale = map.getZoom()));
    map.on('movestart', ({ originalEvent }: { originalEvent?: unknown }) => {
      if (originalEvent) this.follows = false;
    });
  }

  /** Shows all the points, unless somebody has moved the map or they can be seen well already. */
  keep(points: readonly Degrees[]): void {
    if (this.follows && points.length && !this.shows(points)) this.fit(points);
  }

  /** Shows all the points, and follows them from now on. */
  follow(points: readonly Degrees[]): void {
    this.follows = true;
    if (points.length) this.fit(points);
  }

  /** Shows these places, because somebody wants to see them. */
  seek(places: readonly Degrees[]): void {
    this.follows = false;
    const zoom = this.map.getZoom();
    const [only] = places;
    if (places.length > 1 && zoom < CLOSEST) this.map.fitBounds(around(places), { padding: 2 * MARGIN, maxZoom: 17 });
    else if (only) this.map.easeTo({ center: [only[0], only[1]], zoom: Math.max(zoom, 12) });
  }

  zoom(by: number): void {
    this.follows = false;
    this.map.easeTo({ zoom: this.map.getZoom() + by });
  }

  private fit(points: readonly Degrees[]): void {
    this.map.fitBounds(around(points), { padding: MARGIN, maxZoom: CLOSEST });
  }

  /** All of them are within the margins, and could not be shown twice as large. */
  private shows(points: readonly Degrees[]): boolean {
    const { clientWidth, clientHeight } = this.map.getContainer();
    const seen = points.map(([east, north]) => this.map.project([east, north]));
    const [xs, ys] = [seen.map(({ x }) => x), seen.map(({ y }) => y)];
    const within = (all: number[], size: number): boolean => Math.min(...all) >= MARGIN / 2 && Math.max(...all) <= size - MARGIN / 2;
    const small = (all: number[], size: number): boolean => Math.max(...all) - Math.min(...all) < (size - 2 * MARGIN) / 2;
    const larger = small(xs, clientWidth) && small(ys, clientHeight) && this.map.getZoom() < CLOSEST - 0.01;
    return within(xs, clientWidth) && within(ys, clientHeight) && !larger;
  }
}

function around(points: readonly Degrees[]): LngLatBounds {
  const bounds = new LngLatBounds();
  for (const [east, north] of points) bounds.extend([east, north]);
  return bounds;
}
