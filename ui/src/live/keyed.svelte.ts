import { createSubscriber } from 'svelte/reactivity';
import type { Answer, Row } from './link';

/** Keeps the rows with these keys true until the returned function is called. */
export type Watch<R extends Row> = (keys: R['id'][], answer: Answer<R>) => () => void;

/** Milliseconds in which keys that are read, or no longer read, are gathered. */
const GATHER = 20;
/** Keys that one subscription may have, and subscriptions beyond the fewest possible. */
const KEYS = 1000;
const MORE = 3;

interface Entry<R> {
  /** Null: there is none, undefined: not known yet. */
  row: R | null | undefined;
  /** Counts an effect that reads the row as its reader. */
  use: () => void;
  /** Says to the readers that the row is another. */
  changed: () => void;
}

/** Rows of a view by key: those that components read, as long as they do, and no others. */
export class Keyed<R extends Row> {
  private readonly entries = new Map<R['id'], Entry<R>>();
  private readonly read = new Set<R['id']>();
  private readonly asked = new Set<R['id']>();
  private stops: (() => void)[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly watch: Watch<R>) {}

  /** The row; null: there is none, undefined: not known yet. */
  get(key: R['id']): R | null | undefined {
    const entry = this.entries.get(key) ?? this.begin(key);
    entry.use();
    return entry.row;
  }

  private begin(key: R['id']): Entry<R> {
    const entry: Entry<R> = { row: undefined, use: () => undefined, changed: () => undefined };
    entry.use = createSubscriber((changed) => {
      entry.changed = changed;
      this.entries.set(key, entry);
      this.read.add(key);
      this.soon();
      return () => {
        this.read.delete(key);
        this.soon();
      };
    });
    return entry;
  }

  private soon(): void {
    this.timer ??= setTimeout(() => this.settle(), GATHER);
  }

  /** Asks for what is read now. Rows that are no longer read are dropped when they outnumber those that are. */
  private settle(): void {
    this.timer = undefined;
    const fresh = [...this.read].filter((key) => !this.asked.has(key));
    const left = this.asked.size + fresh.length - this.read.size;
    const scattered = fresh.length > 0 && this.stops.length >= Math.ceil(this.read.size / KEYS) + MORE;
    if (left > this.read.size || scattered) this.renew();
    else this.ask(fresh);
  }

  /** Subscriptions to what is read, in place of all that there were. */
  private renew(): void {
    const before = this.stops.splice(0);
    this.asked.clear();
    for (const key of [...this.entries.keys()]) if (!this.read.has(key)) this.entries.delete(key);
    this.ask([...this.read]);
    for (const stop of before) stop();
  }

  private ask(keys: R['id'][]): void {
    for (let at = 0; at < keys.length; at += KEYS) this.subscribe(keys.slice(at, at + KEYS));
  }

  private subscribe(keys: R['id'][]): void {
    for (const key of keys) this.asked.add(key);
    const stop = this.watch(keys, {
      snapshot: (rows) => this.take(rows, missing(keys, rows)),
      changes: (rows, gone) => this.take(rows, gone),
      refused: () => keys.forEach((key) => this.put(key, undefined)),
    });
    this.stops.push(stop);
  }

  private take(rows: R[], gone: R['id'][]): void {
    for (const row of rows) this.put(row.id, row);
    for (const key of gone) this.put(key, null);
  }

  private put(key: R['id'], row: R | null | undefined): void {
    const entry = this.entries.get(key);
    if (!entry || entry.row === row) return;
    entry.row = row;
    entry.changed();
  }
}

function missing<R extends Row>(keys: R['id'][], rows: R[]): R['id'][] {
  const found = new Set(rows.map(({ id }) => id));
  return keys.filter((key) => !found.has(key));
}
