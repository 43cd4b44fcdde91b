import type { Polygon } from 'geojson';
import type { Degrees } from './pins';

const CORNERS = 48;
const METRES_A_DEGREE = 111_195;

/** A circle on the ground of so many metres around a place. */
export function ring([east, north]: Degrees, metres: number): Polygon {
  const tall = metres / METRES_A_DEGREE;
  const wide = tall / Math.cos((north * Math.PI) / 180);
  const corner = (at: number): [number, number] => {
    const angle = (2 * Math.PI * (at % CORNERS)) / CORNERS;
    return [east + wide * Math.cos(angle), north + tall * Math.sin(angle)];
  };
  return { type: 'Polygon', coordinates: [Array.from({ length: CORNERS + 1 }, (_, at) => corner(at))] };
}
