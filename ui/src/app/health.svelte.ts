import { Table } from '../live/live.svelte';
import type { Health } from '../schema';
import { clock } from './clock.svelte';
import { moment, span, toMillis } from './format';

/** How the parts of this system work. */
const parts = new Table<Health>('system_health', {}, 20, (a, b) => a.id.localeCompare(b.id));

export const health = {
  get parts(): Health[] {
    return parts.rows;
  },
  part(id: Health['id']): Health | undefined {
    return parts.byId.get(id);
  },
  /** The moment, in milliseconds, for which what is said of the air is true: the switch says it. */
  get air(): number {
    const station = this.part('switch');
    return station?.state === 'down' ? Math.min(clock.live, toMillis(station.since)) : clock.live;
  },
  /** A moment in microseconds as people read it, with the day if it is not today's. */
  at(micros: number): string {
    return moment(toMillis(micros), clock.now);
  },
  /** The same with how long ago it was on the air. */
  aged(micros: number): string {
    return `${this.at(micros)} · ${span(this.air - toMillis(micros))}`;
  },
  /** Null while the rows of `table` are true now; the moment for which they were when link or switch is away. */
  asOf(table: { asOf: number | null }): number | null {
    return table.asOf ?? (this.air < clock.live ? this.air : null);
  },
};
