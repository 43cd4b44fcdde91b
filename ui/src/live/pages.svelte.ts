import type { Refusal } from '../app/api';
import { refusalOf } from '../app/refused';

/** What is asked of a list at the server. */
export interface Asked {
  text: string;
  /** A column, with a minus before it from the highest. */
  sort: string;
  offset: number;
  limit: number;
}

export interface Answer<R> {
  rows: R[];
  total: number;
}

export const SIZE = 100;
/** Pages that are kept; those farthest from what is in view go first. */
const KEPT = 20;
/** Milliseconds between two questions while the list is scrolled. */
const PACE = 80;
/** Milliseconds without a key after which a typed text is a question. */
const TYPING = 400;

/** A list at the server, of which only the pages in view are fetched: searched, sorted and counted there. */
export class Pages<R extends { id: string | number }> {
  total = $state(0);
  /** Whether there was an answer at all. */
  loaded = $state(false);
  /** Whether what was asked last is not answered yet. */
  pending = $state(false);
  refusal = $state.raw<Refusal | null>(null);
  text = $state('');
  sort = $state('');
  private pages = $state.raw(new Map<number, R[]>());
  private wanted = { first: 0, last: 0 };
  private old = new Set<number>();
  /** How often the list was said to have changed: an answer asked before the last time is old already. */
  private changes = 0;
  private asking = new Set<number>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** What is asked now; answers to what was asked before are not shown. */
  private question = 0;

  constructor(private readonly ask: (asked: Asked) => Promise<Answer<R>>) {}

  at(place: number): R | null {
    return this.pages.get(Math.floor(place / SIZE))?.[place % SIZE] ?? null;
  }

  placeOf(id: string | number): number {
    for (const [page, rows] of this.pages) {
      const at = rows.findIndex((row) => row.id === id);
      if (at >= 0) return page * SIZE + at;
    }
    return -1;
  }

  want(first: number, last: number): void {
    this.wanted = { first, last };
    if (this.missing().length) this.soon();
  }

  /** Asks for a text when its typing pauses, or `now`. */
  search(text: string): void {
    const same = text.trim() === this.text.trim();
    this.text = text;
    if (!same) this.again(TYPING);
  }

  /** Asks at once what waits for a pause. */
  now(): void {
    if (this.timer !== undefined) this.send();
  }

  sortBy(sort: string): void {
    this.sort = sort;
    this.again();
  }

  /** Fetches what is in view once more: something has changed. What is shown stays until then. */
  refresh(pause = PACE): void {
    this.changes++;
    this.old = new Set(this.pages.keys());
    this.soon(pause);
  }

  /** Asks another question: what was shown stays until its first answer. */
  again(pause = PACE): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.question++;
    this.pending = true;
    this.asking.clear();
    this.wanted = { first: 0, last: Math.min(this.wanted.last - this.wanted.first, SIZE) };
    this.refresh(pause);
  }

  private soon(pause = PACE): void {
    this.timer ??= setTimeout(() => this.send(), pause);
  }

  private send(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.missing().forEach((page) => void this.fetch(page));
  }

  /** The pages in view that are not here, or not as they are now. */
  private missing(): number[] {
    const [first, last] = [Math.floor(this.wanted.first / SIZE), Math.floor(this.wanted.last / SIZE)];
    const inView = Array.from({ length: last - first + 1 }, (_, at) => first + at);
    return inView.filter((page) => !this.asking.has(page) && (!this.pages.has(page) || this.old.has(page)));
  }

  private async fetch(page: number): Promise<void> {
    const { question, changes } = this;
    this.asking.add(page);
    const refusal = await refusalOf(async () => {
      const answer = await this.ask({ text: this.text, sort: this.sort, offset: page * SIZE, limit: SIZE });
      if (question === this.question) this.take(page, answer);
    });
    if (question !== this.question) return;
    this.asking.delete(page);
    if (changes !== this.changes) {
      this.old.add(page);
      this.soon();
    }
    this.pending = false;
    this.refusal = refusal;
  }

  private take(page: number, { rows, total }: Answer<R>): void {
    const kept = [...this.pages].filter(([each]) => each !== page && !this.old.has(each));
    const middle = (this.wanted.first + this.wanted.last) / 2 / SIZE;
    kept.sort(([a], [b]) => Math.abs(a - middle) - Math.abs(b - middle));
    this.old.delete(page);
    this.pages = new Map([[page, rows], ...kept.slice(0, KEPT - 1), ...[...this.pages].filter(([each]) => this.old.has(each) && this.isInView(each))]);
    this.total = total;
    this.loaded = true;
  }

  private isInView(page: number): boolean {
    return page * SIZE <= this.wanted.last && (page + 1) * SIZE > this.wanted.first;
  }
}
