import { ask, type Refusal } from '../../app/api';
import { refusalOf } from '../../app/refused';
import type { Alarm } from '../../schema';
import { aimed, radioOf, reasonOf } from './danger';

/** Locates the radio of an emergency; the emergency is the reason. */
class Locating {
  private refused = $state.raw<{ alarm: string; refusal: Refusal } | null>(null);

  refusal({ id }: Alarm): Refusal | null {
    return this.refused?.alarm === id ? this.refused.refusal : null;
  }

  async run(): Promise<void> {
    const alarm = aimed();
    if (!alarm) return;
    const order = { kind: 'location', destination: radioOf(alarm), group: false, text: '', every: 0, why: reasonOf(alarm) };
    const refusal = await refusalOf(() => ask.post('/radio/orders', order));
    this.refused = refusal && { alarm: alarm.id, refusal };
  }
}

export const locating = new Locating();
