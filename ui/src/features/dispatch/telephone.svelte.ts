import { ask, type Refusal } from '../../app/api';
import type { Chip } from '../../app/feature';
import { refusalOf } from '../../app/refused';
import { session } from '../../app/session.svelte';
import { say } from '../../app/words.svelte';
import { Table } from '../../live/live.svelte';
import type { Rang, TelephoneCall } from '../../schema';

/** Calls by telephone that somebody still has to do with, and the one that an incident is opened for. */
class Telephone {
  readonly calls = new Table<TelephoneCall>('dispatch_telephone', { open: true }, 50, (a, b) => a.at - b.at);
  readonly ringing = $derived(this.calls.rows.filter(({ claimed_by }) => !claimed_by));
  /** A number is being typed. */
  typing = $state(false);
  /** The call that the form of a new incident is for. */
  taken = $state.raw<{ id: string; caller: string } | null>(null);
  refusal = $state.raw<Refusal | null>(null);

  /** Answers it, or says that somebody else did not: within 20 s this corrects it. */
  async claim({ id, caller }: Pick<TelephoneCall, 'id' | 'caller'>): Promise<boolean> {
    this.refusal = await refusalOf(() => ask.put(`/dispatch/calls/${id}/claim`));
    if (!this.refusal) this.taken = { id, caller };
    return !this.refusal;
  }

  async note(caller: string): Promise<boolean> {
    this.refusal = await refusalOf(async () => {
      const { call } = await ask.post<Rang>('/dispatch/calls/typed', { caller });
      this.taken = { id: call, caller };
      this.typing = false;
    });
    return !this.refusal;
  }

  async end(id: string): Promise<void> {
    this.refusal = await refusalOf(() => ask.delete(`/dispatch/calls/${id}`));
    if (this.taken?.id === id) this.taken = null;
  }
}

export const telephone = new Telephone();

/** The calls that nobody answers yet, in the bar of every page. */
export function ringing(): Chip | null {
  if (!session.may('dispatch.work') || !telephone.ringing.length) return null;
  return { id: 'telephone', shape: 'busy', text: say('dispatch-telephone-chip', { count: telephone.ringing.length }) };
}
