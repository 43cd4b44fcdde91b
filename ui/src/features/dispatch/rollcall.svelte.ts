import { clock } from '../../app/clock.svelte';
import { toMillis } from '../../app/format';
import { kept } from '../../app/kept';
import type { OnDuty } from '../../schema';

/** The status by which a crew answers. */
const REPORTS = 1;

/** What is kept of a roll-call in this browser: since when, and who answered by voice. */
interface Kept {
  since: number;
  voices: string[];
}

/** A roll-call: who has reported free since it began, or answered by voice. */
class RollCall {
  private call = $state.raw<Kept | null>(JSON.parse(kept.read('rollcall') ?? 'null') as Kept | null);

  /** When it began, in milliseconds; null: there is none. */
  get since(): number | null {
    return this.call?.since ?? null;
  }

  begin(): void {
    this.keep({ since: clock.now, voices: [] });
  }

  end(): void {
    this.keep(null);
  }

  /** Notes that the unit has answered by voice. */
  heard(unit: string): void {
    if (this.call) this.keep({ ...this.call, voices: [...this.call.voices, unit] });
  }

  answered({ id, status, status_at }: Pick<OnDuty, 'id' | 'status' | 'status_at'>): boolean {
    if (!this.call) return false;
    return this.call.voices.includes(id) || (status === REPORTS && toMillis(status_at) >= this.call.since);
  }

  private keep(call: Kept | null): void {
    this.call = call;
    kept.write('rollcall', JSON.stringify(call));
  }
}

export const rollCall = new RollCall();
