import { ask } from '../../../app/api';
import { refusalOf } from '../../../app/refused';
import { session } from '../../../app/session.svelte';
import { Sound } from '../../../app/sound.svelte';
import type { ReceivedText } from '../../../schema';
import { network } from '../network.svelte';

/** The sound of a text that arrives. */
export const chime = new Sound('volume-texts', [660, 880]);

/** The texts for the control room that this account has not read. */
class Unread {
  /** What was sent to the server: it is not counted until the answer is here. */
  private sent = $state(0);

  private get until(): number {
    return Math.max(this.sent, network.textsRead.rows[0]?.until ?? 0);
  }

  readonly rows = $derived.by<ReceivedText[]>(() => {
    if (!session.may('radio.command') || !network.textsRead.loaded) return [];
    return network.texts.rows.filter((text) => text.seq > this.until && isForUs(text));
  });

  /** The seq of the newest of them; 0: none. */
  readonly newest = $derived(Math.max(0, ...this.rows.map(({ seq }) => seq)));

  has({ id }: ReceivedText): boolean {
    return this.rows.some((text) => text.id === id);
  }

  /** Marks all that are here as read by this account, in every window and at every desk. */
  async read(): Promise<void> {
    const [before, until] = [this.sent, this.newest];
    if (!until) return;
    this.sent = until;
    if (await refusalOf(() => ask.put('/radio/texts/read', { until }))) this.sent = before;
  }
}

export const unread = new Unread();

/** To the control room or a talkgroup: a text between two radios is none of them. */
function isForUs({ group, destination }: ReceivedText): boolean {
  return group || network.isControlRoom(destination);
}
