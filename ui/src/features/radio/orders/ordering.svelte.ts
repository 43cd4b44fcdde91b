import { ask, type Refusal } from '../../../app/api';
import { choice } from '../../../app/choice.svelte';
import { here } from '../../../app/here.svelte';
import { reasons } from '../../../app/reason.svelte';
import { refusalOf } from '../../../app/refused';
import type { OrderKind } from '../rows';
import { aimed, emergencyOf, radioOf, reasonOf } from '../danger';
import { stage } from '../stage/stage.svelte';

/** The purpose of the reason for locating. */
export const LOCATE = 'locate';

/** Orders that a key gives to one radio: the chosen one, or the one in danger. */
class Ordering {
  private refused = $state.raw<{ radio: number; refusal: Refusal } | null>(null);

  refusal(radio: number): Refusal | null {
    return this.refused?.radio === radio ? this.refused.refusal : null;
  }

  /** The radio on which the keys act. What the stage shows comes before what it hides. */
  get radio(): number | undefined {
    const { chosen } = choice;
    if (chosen?.kind === 'radio' && here.place?.page.path === 'radio' && !stage.shown) return Number(chosen.id);
    const alarm = aimed();
    return alarm && radioOf(alarm);
  }

  /** The reason for locating it: its emergency, else what was typed; empty: none. */
  why(radio: number): string {
    const danger = emergencyOf(radio);
    return danger ? reasonOf(danger) : (reasons[LOCATE]?.trim() ?? '');
  }

  async place(kind: OrderKind): Promise<void> {
    const { radio } = this;
    if (!radio) return;
    const why = kind === 'location' ? this.why(radio) : '';
    const refusal = await refusalOf(() => ask.post('/radio/orders', { kind, destination: radio, group: false, text: '', every: 0, why }));
    this.refused = refusal && { radio, refusal };
  }
}

export const ordering = new Ordering();
