import { ask, type Refusal } from '../../../app/api';
import { reasonFor } from '../../../app/reason.svelte';
import { refusalOf } from '../../../app/refused';
import type { Call, Order, ReceivedText } from '../../../schema';
import { PURPOSE } from '../archive/player.svelte';
import { network } from '../network.svelte';
import type { Party } from './thread';

interface Past {
  calls: Call[];
  texts: ReceivedText[];
  orders: Order[];
  /** Something older is not in it. */
  more: boolean;
}

/** The older part of a thread, read from the server when it is asked for: that needs a reason. */
export class Earlier {
  past = $state.raw<Past>({ calls: [], texts: [], orders: [], more: true });
  refusal = $state.raw<Refusal | null>(null);
  asking = $state(false);

  /** The moment in microseconds before which the thread is not complete; 0: it is. */
  readonly since = $derived.by(() => {
    const { calls, texts, orders, more } = this.past;
    const read = [...calls.map(({ started }) => started), ...texts.map(({ at }) => at), ...orders.map(({ placed }) => placed)];
    return more ? Math.min(current(), ...read) : 0;
  });

  get needsReason(): boolean {
    return this.refusal?.code === 'reason-needed';
  }

  /** Reads the next older part. */
  async read({ number, group }: Party): Promise<void> {
    if (this.asking || !this.since) return;
    this.asking = true;
    const query = new URLSearchParams({ number: String(number), group: String(group), before: String(this.since) });
    this.refusal = await refusalOf(async () => {
      const { calls, texts, orders, more } = await ask.get<Past>(`/radio/thread?${query.toString()}`, reasonFor(PURPOSE));
      const has = this.past;
      this.past = { calls: [...has.calls, ...calls], texts: [...has.texts, ...texts], orders: [...has.orders, ...orders], more };
    });
    this.asking = false;
  }
}

/** From when on the live tables have everything: each that is cut begins with its oldest row. */
function current(): number {
  const { latest, texts, latestOrders } = network;
  const begins = [
    latest.rows.length < latest.total ? latest.rows.at(-1)?.started : 0,
    texts.rows.length < texts.total ? texts.rows.at(-1)?.at : 0,
    latestOrders.rows.length < latestOrders.total ? latestOrders.rows.at(-1)?.placed : 0,
  ];
  return Math.max(...begins.map((begin) => begin ?? 0));
}
