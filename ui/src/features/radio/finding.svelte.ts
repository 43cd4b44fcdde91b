import { untrack } from 'svelte';
import { ask } from '../../app/api';
import { reasonFor } from '../../app/reason.svelte';
import { Pages, type Answer, type Asked } from '../../live/pages.svelte';
import type { RadioRow } from '../../schema';
import { network } from './network.svelte';
import type { Radio } from './rows';

/** As many as a user reads; more words find fewer. */
const MOST = 100;

/** The purpose of its reason. */
export const SEARCH = 'radio.find';

/** The radios that a text finds: among the loaded rows if these are all, else at the server. Create it within a component. */
export class Finding {
  private readonly sought: string;
  private readonly isWhole = $derived(network.radios.rows.length >= network.radios.total);
  private readonly pages = new Pages<RadioRow>(search);

  readonly found = $derived.by<Radio[]>(() => {
    const { radios } = network;
    if (!this.atServer) return radios.rows.filter((radio) => spoken(radio).includes(this.sought.toLowerCase()));
    const places = Array.from({ length: Math.min(this.pages.total, MOST) }, (_, place) => this.pages.at(place));
    return places.flatMap((row) => (row && radios.find(row.id)) ?? []);
  });

  constructor(text: () => string) {
    this.sought = $derived(text().trim());
    $effect(() => {
      if (this.atServer) untrack(() => this.search(this.sought));
    });
  }

  /** Beyond the loaded rows: such a search is journalled with its reason. */
  get atServer(): boolean {
    return this.sought !== '' && !this.isWhole;
  }

  get needsReason(): boolean {
    return this.atServer && this.pages.refusal?.code === 'reason-needed';
  }

  again(): void {
    if (this.needsReason) this.pages.refresh();
  }

  /** Searches without waiting for a pause of typing. */
  now(): void {
    this.pages.now();
  }

  /** Whether the server has not answered yet. */
  get isPending(): boolean {
    return this.atServer && (this.pages.pending || this.pages.text !== this.sought);
  }

  get refusal() {
    return this.atServer ? this.pages.refusal : null;
  }

  /** The total, of which `found` may be a part. */
  get total(): number {
    if (this.atServer) return this.pages.total;
    return this.sought ? this.found.length : network.radios.total;
  }

  private search(text: string): void {
    this.pages.want(0, MOST - 1);
    this.pages.search(text);
  }
}

async function search({ text, offset, limit }: Asked): Promise<Answer<RadioRow>> {
  const query = new URLSearchParams({ text, offset: String(offset), limit: String(limit), sort: 'name' });
  return ask.get(`/radio/radios?${query.toString()}`, reasonFor(SEARCH));
}

function spoken(radio: Radio): string {
  return `${network.radioName(radio.id)} ${radio.name} ${radio.unit} ${radio.id}`.toLowerCase();
}
