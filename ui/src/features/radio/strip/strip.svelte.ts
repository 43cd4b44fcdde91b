import { kept } from '../../../app/kept';
import { session } from '../../../app/session.svelte';
import type { Talkgroup } from '../../../schema';
import { emergencyOn } from '../danger';
import { network } from '../network.svelte';

/** Those of `pinned` first, in the order in which they were pinned, then the others. */
export function inOrder(talkgroups: Talkgroup[], pinned: readonly number[]): Talkgroup[] {
  const place = ({ id }: Talkgroup): number => (pinned.includes(id) ? pinned.indexOf(id) : pinned.length);
  return talkgroups.toSorted((a, b) => place(a) - place(b));
}

/** The order of the strip of talkgroups: this user's pinned ones first. Keys follow it, and no emergency changes it. */
class Strip {
  private pinned = $state.raw<readonly number[] | null>(null);
  readonly rows = $derived(inOrder(network.talkgroups.rows, this.pins));

  /** As shown: those in an emergency come before all others. */
  get shown(): Talkgroup[] {
    const urgent = ({ id }: Talkgroup): boolean => network.speaking(id)?.emergency === true || emergencyOn(network.heardWith(id)) !== undefined;
    return this.rows.toSorted((a, b) => Number(urgent(b)) - Number(urgent(a)));
  }

  isPinned(talkgroup: number): boolean {
    return this.pins.includes(talkgroup);
  }

  pin(talkgroup: number): void {
    this.pinned = this.isPinned(talkgroup) ? this.pins.filter((each) => each !== talkgroup) : [...this.pins, talkgroup];
    kept.write(this.key, JSON.stringify(this.pinned));
  }

  private get key(): string {
    return `pinned.${session.me?.account ?? ''}`;
  }

  private get pins(): readonly number[] {
    return this.pinned ?? this.read();
  }

  private read(): number[] {
    try {
      const read: unknown = JSON.parse(kept.read(this.key) ?? '[]');
      return Array.isArray(read) ? read.filter((each) => typeof each === 'number') : [];
    } catch {
      return [];
    }
  }
}

export const strip = new Strip();
