import type { Degrees } from '../../../kit/map/pins';
import { Table } from '../../../live/live.svelte';
import type { Heard, Incident, Position, SiteRow, ZoneRow } from '../../../schema';
import { desk } from '../desk.svelte';
import { spotsOf, type UnitSpot } from './spots';

/** What the map of the desk is made of. */
class Ground {
  private readonly positions = new Table<Position>('places_positions', {}, 1000, (a, b) => a.id.localeCompare(b.id));
  private readonly heard = new Table<Heard>('radio_heard', {}, 1000, (a, b) => a.id - b.id);
  private readonly siteRows = new Table<SiteRow>('radio_sites', {}, 1000, (a, b) => a.id - b.id);

  private readonly zoneRows = new Table<ZoneRow>('places_zones', {}, 500, (a, b) => a.name.localeCompare(b.name));

  readonly units = $derived<UnitSpot[]>(
    spotsOf(
      desk.board.rows,
      (tracker) => this.positions.find(tracker),
      (radio) => this.heard.find(radio),
      (site) => this.siteRows.find(site),
    ),
  );

  /** The open incidents whose place is known, the most urgent first. */
  readonly incidents = $derived(desk.incidents.rows.flatMap((incident) => placed(incident.spot, { id: incident.id, incident })));
  readonly sites = $derived(this.siteRows.rows.flatMap((site) => placed(site, { id: site.id, name: site.name })));
  readonly zones = $derived(this.zoneRows.rows.map(({ name, zone_kind, outline }) => ({ name, kind: zone_kind, corners: cornersOf(outline) })));
}

/** The corners of an outline, closed: `56.51 21.01; 56.52 21.03; ...`. */
export function cornersOf(outline: string): [number, number][] {
  const corners = outline.split(';').flatMap((corner): [number, number][] => {
    const [north, east] = corner.trim().split(/[\s,]+/).map(Number);
    return north === undefined || east === undefined ? [] : [[east, north]];
  });
  return corners[0] ? [...corners, corners[0]] : [];
}

type Placed = Pick<Incident['spot'], 'latitude' | 'longitude'>;

/** Nothing, where there is no place. */
function placed<T>({ latitude, longitude }: Placed, thing: T): (T & { place: Degrees })[] {
  return latitude === null || longitude === null ? [] : [{ ...thing, place: [longitude, latitude] }];
}

export const ground = new Ground();
