import { Table } from '../../../live/live.svelte';
import type { Heard, Position, SiteRow } from '../../../schema';
import { desk } from '../desk.svelte';
import { spotsOf, type UnitSpot } from './spots';

/** What the map of the desk is made of. */
class Ground {
  private readonly positions = new Table<Position>('places_positions', {}, 1000, (a, b) => a.id.localeCompare(b.id));
  private readonly heard = new Table<Heard>('radio_heard', {}, 1000, (a, b) => a.id - b.id);
  readonly sites = new Table<SiteRow>('radio_sites', {}, 1000, (a, b) => a.id - b.id);

  readonly units = $derived<UnitSpot[]>(
    spotsOf(
      desk.board.rows,
      (radio) => this.positions.find(`radio/${radio}`),
      (radio) => this.heard.find(radio),
      (site) => this.sites.find(site),
    ),
  );
}

export const ground = new Ground();
