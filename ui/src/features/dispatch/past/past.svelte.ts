import { ask, type Refusal } from '../../../app/api';
import { reasonFor } from '../../../app/reason.svelte';
import { refusalOf } from '../../../app/refused';
import { words } from '../../../app/words.svelte';
import { saveAs } from '../../../kit/register/save';
import type { Incident, IncidentPage } from '../../../schema';

/** The purpose of its reason. */
export const PURPOSE = 'dispatch.past';
export const STANDINGS = ['open', 'closed', 'transferred', 'merged'] as const;
const NOTHING = { text: '', since: '', until: '', standing: '', category: '', result: '', number: '', unit: '' };

/** Past incidents as the server finds them, page by page. */
class Past {
  readonly question = $state({ ...NOTHING });
  rows = $state.raw<Incident[]>([]);
  /** Whether there was an answer at all. */
  loaded = $state(false);
  asking = $state(false);
  refusal = $state.raw<Refusal | null>(null);
  chosen = $state.raw<Incident | null>(null);
  private next = $state<string | null>(null);

  get hasMore(): boolean {
    return this.next !== null;
  }

  /** The first page. Without any criterion it needs no reason. */
  async search(): Promise<void> {
    await this.ask('', []);
  }

  async more(): Promise<void> {
    if (this.next) await this.ask(this.next, this.rows);
  }

  async export(form: 'csv' | 'xlsx'): Promise<void> {
    this.asking = true;
    this.refusal = await refusalOf(async () => {
      const query = new URLSearchParams([...this.criteria(), ['form', form], ['delimiter', ';'], ['language', words.language]]);
      saveAs(`incidents.${form}`, await ask.file(`/dispatch/incidents/export?${query.toString()}`, reasonFor(PURPOSE)));
    });
    this.asking = false;
  }

  private async ask(before: string, above: Incident[]): Promise<void> {
    this.asking = true;
    this.refusal = await refusalOf(async () => {
      const query = new URLSearchParams([...this.criteria(), ...(before ? [['before', before]] : [])]);
      const page = await ask.get<IncidentPage>(`/dispatch/incidents?${query.toString()}`, query.size ? reasonFor(PURPOSE) : '');
      this.rows = [...above, ...page.rows];
      this.next = page.next;
      this.loaded = true;
    });
    this.asking = false;
  }

  private criteria(): string[][] {
    const { since, until, ...rest } = this.question;
    const times = Object.entries({ since, until }).filter(([, day]) => day).map(([name, day]) => [name, String(Date.parse(day) * 1000)]);
    return [...Object.entries(rest).filter(([, value]) => value), ...times];
  }
}

export const past = new Past();
