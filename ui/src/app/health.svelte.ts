import { Table, type Shown } from '../live/live.svelte';
import type { Health } from '../schema';
import { clock } from './clock.svelte';
import { moment, span, toMillis } from './format';

type Dated = Pick<Shown<never>, 'asOf' | 'views'>;

/** The state of the parts of this system. */
const parts = new Table<Health>('system_health', {}, 20, (a, b) => a.id.localeCompare(b.id));

export const health = {
  get parts(): Health[] {
    return parts.rows;
  },
  part(id: Health['id']): Health | undefined {
    return parts.byId.get(id);
  },
  /** The moment, in milliseconds, of the data from the air, which the switch reports. */
  get air(): number {
    const station = this.part('switch');
    return station?.state === 'down' ? Math.min(clock.live, toMillis(station.since)) : clock.live;
  },
  /** A moment in microseconds as text, with the day unless it is today. */
  at(micros: number): string {
    return moment(toMillis(micros), clock.now);
  },
  /** The same, with its age on the air. */
  aged(micros: number): string {
    return `${this.at(micros)} · ${span(this.air - toMillis(micros))}`;
  },
  /** Null while the rows of `table` are current; else the moment of their data, when link or switch is down. */
  asOf(table: Dated): number | null {
    return this.keptOf(table) ?? (this.air < clock.live ? this.air : null);
  },
  /** The same for rows that do not come from the air. While its views are rebuilt, they do not change. */
  keptOf({ asOf, views }: Dated): number | null {
    const { why = '', facts, since = 0 } = this.part('views') ?? {};
    const behind = why.startsWith('rebuil') ? String(facts?.['tables'] ?? '').split(', ') : [];
    return asOf ?? (views.some((view) => behind.includes(view)) ? toMillis(since) : null);
  },
};
