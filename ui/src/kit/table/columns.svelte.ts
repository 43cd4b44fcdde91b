import { kept } from '../../app/kept';
import { session } from '../../app/session.svelte';

export interface Column<R> {
  id: string;
  label: string;
  text: (row: R) => string;
  /** The server, or the list here, can sort by it. */
  sorts?: boolean;
  /** Numbers are aligned right. */
  number?: boolean;
  /** Pixels; without it a column shares the remaining width, and needs at least 100. */
  width?: number;
}

const LEAST = 100;

/** The columns of a table that this user has chosen, and those that fit. */
export class Columns<R> {
  private hidden = $state.raw<readonly string[]>([]);

  constructor(
    readonly name: string,
    readonly all: Column<R>[],
    hidden: readonly string[] = [],
  ) {
    this.hidden = this.read() ?? hidden;
  }

  get chosen(): Column<R>[] {
    return this.all.filter(({ id }) => this.has(id));
  }

  /** The first is the name of a row: it is always shown. */
  has(id: string): boolean {
    return id === this.all[0]?.id || !this.hidden.includes(id);
  }

  toggle(id: string): void {
    this.hidden = this.hidden.includes(id) ? this.hidden.filter((each) => each !== id) : [...this.hidden, id];
    kept.write(this.key, JSON.stringify(this.hidden));
  }

  /** The chosen columns, without the last ones if `width` is not enough. */
  within(width: number): Column<R>[] {
    let left = width;
    return this.chosen.filter(({ width: own = LEAST }, at) => (left -= own) >= 0 || at === 0);
  }

  private get key(): string {
    return `columns.${session.me?.account ?? ''}.${this.name}`;
  }

  private read(): string[] | null {
    try {
      const read: unknown = JSON.parse(kept.read(this.key) ?? 'null');
      return Array.isArray(read) ? read.map(String) : null;
    } catch {
      return null;
    }
  }
}
