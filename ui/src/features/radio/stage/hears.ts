import type { Call, Position } from '../../../schema';

/** A repeater near a radio: how it heard the radio last, and how far it is. */
export interface Hears {
  id: number;
  name: string;
  /** Microseconds since 1970; null: it did not hear it lately. */
  at: number | null;
  /** dBm; 0: not known. */
  rssi: number;
  kilometres: number | null;
}

interface Place {
  id: number;
  name: string;
  latitude: number | null;
  longitude: number | null;
}

/** The repeaters that heard a radio in its calls, the last one first; then the others, the nearest first. */
export function hears(sites: Place[], calls: Call[], position: Pick<Position, 'latitude' | 'longitude'> | null): Hears[] {
  const all = sites.map((site) => {
    const call = calls.find((each) => each.site === site.id);
    return { id: site.id, name: site.name, at: call?.started ?? null, rssi: call?.rssi ?? 0, kilometres: away(site, position) };
  });
  return all.sort((a, b) => (b.at ?? 0) - (a.at ?? 0) || (a.kilometres ?? Infinity) - (b.kilometres ?? Infinity) || a.id - b.id);
}

const RADIUS = 6371;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

function away({ latitude, longitude }: Place, position: Pick<Position, 'latitude' | 'longitude'> | null): number | null {
  if (latitude === null || longitude === null || !position) return null;
  const [north, east] = [radians(position.latitude - latitude), radians(position.longitude - longitude)];
  const chord = Math.sin(north / 2) ** 2 + Math.cos(radians(latitude)) * Math.cos(radians(position.latitude)) * Math.sin(east / 2) ** 2;
  return 2 * RADIUS * Math.asin(Math.sqrt(chord));
}
