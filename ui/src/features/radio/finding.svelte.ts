import { untrack } from 'svelte';
import { ask } from '../../app/api';
import { reasoned } from '../../app/reason.svelte';
import { Pages, type Answer, type Asked } from '../../live/pages.svelte';
import type { RadioRow } from '../../schema';
import { network } from './network.svelte';
import type { Radio } from './rows';

/** As many as a user reads; more words find fewer. */
const MOST = 100;

/** The radios that a text finds: among the loaded rows if these are all, else at the server. Create it within a component. */
export class Finding {
  private readonly sought: string;
  private readonly isWhole = $derived(network.radios.rows.length >= network.radios.total);
  private readonly pages = new Pages<RadioRow>(search);

  readonly found = $derived.by<Radio[]>(() => {
    const { radios } = network;
    if (!this.atServer) return radios.rows.filter((radio) => spoken(radio).includes(this.sought.toLowerCase()));
    if (this.needsReason) return [];
    const places = Array.from({ length: Math.min(this.pages.total, MOST) }, (_, place) => this.pages.at(place));
    return places.flatMap((row) => (row && radios.find(row.id)) ?? []);
  });

  constructor(text: () => string) {
    this.sought = $derived(text().trim());
    $effect(() => {
      if (this.atServer && !this.needsReason) untrack(() => this.search(this.sought));
    });
  }

  private get atServer(): boolean {
    return this.sought !== '' && !this.isWhole;
  }

  /** At the server a search is journalled with its reason. */
  get needsReason(): boolean {
    return this.atServer && !reasoned.isGiven;
  }

  /** Whether the server has not answered yet. */
  get isPending(): boolean {
    return this.atServer && !this.needsReason && (this.pages.pending || this.pages.text !== this.sought);
  }

  get refusal() {
    return this.atServer && !this.needsReason ? this.pages.refusal : null;
  }

  /** The total, of which `found` may be a part. */
  get total(): number {
    if (this.atServer && !this.needsReason) return this.pages.total;
    return this.sought ? this.found.length : network.radios.total;
  }

  private search(text: string): void {
    this.pages.want(0, MOST - 1);
    this.pages.search(text);
  }
}

function search({ text, offset, limit }: Asked): Promise<Answer<RadioRow>> {
  const query = new URLSearchParams({ text, offset: String(offset), limit: String(limit), sort: 'name' });
  return ask.get(`/radio/radios?${query.toString()}`, reasoned.text);
}

function spoken(radio: Radio): string {
  return `${network.radioName(radio.id)} ${radio.name} ${radio.unit} ${radio.id}`.toLowerCase();
}
