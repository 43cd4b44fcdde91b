import { ask, type Refusal } from '../../app/api';
import { keys } from '../../app/keys';
import { reasonFor } from '../../app/reason.svelte';
import { refusalOf } from '../../app/refused';
import type { Call } from '../../schema';

/** A search among all calls: its filters, and the page of the result that is shown. */

export const PERIODS = ['any', 'hour', 'today', 'yesterday', 'day', 'week', 'chosen'] as const;
export type Period = (typeof PERIODS)[number];

export interface Question {
  text: string;
  talkgroup: string;
  source: string;
  site: string;
  period: Period;
  since: string;
  until: string;
  /** Seconds. */
  shortest: number | null;
  longest: number | null;
  emergency: boolean;
  sound: boolean;
  noted: boolean;
  kept: boolean;
}

/** What only some calls have. */
export const FLAGS = ['emergency', 'sound', 'noted', 'kept'] as const;

/** A call that a search found. */
export type FoundCall = Call & { kept?: boolean; noted?: boolean };

interface Answer {
  rows: FoundCall[];
  next: string | null;
  total: number;
  /** There are more than the total, to which they were counted. */
  more: boolean;
}

const HOURS: Partial<Record<Period, number>> = { hour: 1, day: 24, week: 168 };
export const PAGE = 50;

class History {
  shown = $state(false);
  question = $state<Question>({ text: '', talkgroup: '', source: '', site: '', period: 'any', since: '', until: '', shortest: null, longest: null, emergency: false, sound: false, noted: false, kept: false });
  answer = $state.raw<Answer | null>(null);
  refusal = $state.raw<Refusal | null>(null);
  asking = $state(false);
  /** Cursors of the pages before this one; the first page has none. */
  private cursors = $state.raw<string[]>([]);
  private parameters = '';
  private forget = (): void => undefined;

  readonly first = $derived(this.cursors.length * PAGE + 1);

  /** Whether there is a previous or next page, and it can be opened now. */
  get hasNewer(): boolean {
    return !this.asking && this.cursors.length > 0;
  }

  get hasOlder(): boolean {
    return !this.asking && Boolean(this.answer?.next);
  }

  open(): void {
    if (this.shown) return;
    this.shown = true;
    this.forget = keys.step(() => this.close());
  }

  close(): void {
    this.forget();
    this.shown = false;
  }

  async search(): Promise<void> {
    this.parameters = parameters(this.question, Date.now());
    await this.turn([]);
  }

  async older(): Promise<void> {
    if (this.answer?.next) await this.turn([...this.cursors, this.answer.next]);
  }

  async newer(): Promise<void> {
    if (this.hasNewer) await this.turn(this.cursors.slice(0, -1));
  }

  private async turn(cursors: string[]): Promise<void> {
    if (this.asking) return;
    this.asking = true;
    const query = new URLSearchParams(this.parameters);
    const before = cursors.at(-1);
    if (before) query.set('before', before);
    query.set('limit', String(PAGE));
    this.refusal = await refusalOf(async () => {
      this.answer = await ask.get<Answer>(`/radio/calls?${query}`, reasonFor('history'));
      this.cursors = cursors;
    });
    this.asking = false;
  }
}

export const history = new History();

/** The beginning of a day, some `days` before that of `now`; in microseconds. */
function midnight(now: number, days = 0): number {
  const day = new Date(now);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() - days).getTime() * 1000;
}

/** The filters of the request; times in microseconds. `now` in milliseconds. */
export function parameters(question: Question, now: number): string {
  const query = new URLSearchParams();
  if (question.text.trim()) query.set('text', question.text.trim());
  if (question.talkgroup) query.set('talkgroup', question.talkgroup);
  if (question.source) query.set('source', question.source);
  if (question.site) query.set('site', question.site);
  for (const flag of FLAGS) if (question[flag]) query.set(flag, 'true');
  for (const limit of ['shortest', 'longest'] as const) if (typeof question[limit] === 'number') query.set(limit, String(question[limit]));
  const hours = HOURS[question.period];
  if (hours) query.set('since', String((now - hours * 3_600_000) * 1000));
  if (question.period === 'today') query.set('since', String(midnight(now)));
  if (question.period === 'yesterday') {
    query.set('since', String(midnight(now, 1)));
    query.set('until', String(midnight(now)));
  }
  if (question.period === 'chosen') {
    if (question.since) query.set('since', String(Date.parse(question.since) * 1000));
    if (question.until) query.set('until', String(Date.parse(question.until) * 1000));
  }
  return query.toString();
}
