import { ask } from '../../../app/api';
import { toMillis } from '../../../app/format';
import type { Degrees } from '../../../kit/map/pins';
import type { OnDuty, Step } from '../../../schema';
import { trackers } from '../order';
import { made, type UnitSpot } from './spots';

interface Passed {
  at: number;
  place: Degrees;
}

/** Where a unit was in the last hour, as far as its shift goes back. */
export class Trail {
  private passed = $state.raw<Passed[]>([]);
  readonly line = $derived(this.passed.map(({ place }) => place));

  constructor(unit: OnDuty) {
    void this.load(trackers(unit), unit.since);
  }

  private async load(subjects: string[], since: number): Promise<void> {
    const parts = await Promise.all(subjects.map((subject) => ask.get<Step[]>(`/places/trail?subject=${subject}&since=${since}`).catch(() => [])));
    const before = parts.flat().map((step): Passed => ({ at: toMillis(made(step)), place: [step.longitude, step.latitude] }));
    const [last] = this.passed;
    this.passed = [...before.sort((a, b) => a.at - b.at).filter(({ at }) => !last || at < last.at), ...this.passed];
  }

  /** It is there now. */
  reach({ at, place, near }: UnitSpot): void {
    if (!near && at > (this.passed.at(-1)?.at ?? 0)) this.passed = [...this.passed, { at, place }];
  }
}
