import { createSubscriber } from 'svelte/reactivity';
import { Refusal } from '../app/api';
import { clock } from '../app/clock.svelte';
import { Keyed } from './keyed.svelte';
import { Link, type Row, type Socket, type Status } from './link';

let status = $state<Status>({ state: 'connecting', heard: 0, retry: 0, crowded: false, locked: null });
let link: Link | null = null;

export const live = {
  get status(): Status {
    return status;
  },
  /** `onRefused`: the socket did not open, we do not know why; `onEnded`: the server ended the session. */
  start(onRefused: () => void, onEnded: () => void): () => void {
    const address = `${location.origin.replace(/^http/, 'ws')}/api/live`;
    const open = (): Socket => new WebSocket(address) as Socket;
    link = new Link(open, (told) => take(told, onRefused, onEnded), clock.set);
    const hurry = (): void => link?.retry();
    addEventListener('online', hurry);
    document.addEventListener('visibilitychange', hurry);
    return () => {
      removeEventListener('online', hurry);
      document.removeEventListener('visibilitychange', hurry);
      link?.stop();
      link = null;
    };
  },
  retry(): void {
    link?.retry();
  },
};

function take(told: Status, onRefused: () => void, onEnded: () => void): void {
  if (told.state === 'lost' && status.state === 'lost') onRefused();
  status = told;
  if (told.state === 'live') clock.thaw();
  else if (told.heard) clock.freeze(told.heard);
  if (told.state === 'ended') onEnded();
}

/** Milliseconds between two showings of the same table: as fast as eyes are. */
const PACE = 100;
/** Milliseconds in which rows that are watched again are brought up to date, before they are called old. */
const GRACE = 250;

type Order<R> = (a: R, b: R) => number;

/** Rows as a component reads them, of whatever they are made. */
export interface Shown<R extends Row> {
  readonly rows: R[];
  readonly byId: Map<R['id'], R>;
  /** How many there are, of which `rows` may be a part. */
  readonly total: number;
  /** A row with this key, among `rows` or not; null: there is none, undefined: not known yet. */
  find(key: R['id']): R | null | undefined;
  /** As `find`, of a row that is not among `rows`. */
  beyond(key: R['id']): R | null | undefined;
  /** Whether there was a snapshot at all. */
  readonly loaded: boolean;
  /** Null while the rows are true now; else the moment, in milliseconds, for which they were. */
  readonly asOf: number | null;
  readonly refusal: Refusal | null;
  /** The views at the server of which its rows are made. */
  readonly views: string[];
}

/** The rows of one view, kept true by the server while at least one component reads them. */
export class Table<R extends Row> implements Shown<R> {
  private all = $state.raw<R[]>([]);
  private count = $state(0);
  private answered = $state(false);
  private since = $state<number | null>(null);
  private refused = $state.raw<Refusal | null>(null);
  private readonly index = $derived(new Map(this.all.map((row) => [row.id, row])));

  /** Rows that the window lacks. */
  private readonly others = new Keyed<R>((keys, answer) => link?.watch({ view: this.view, keys }, { ...answer, lost: () => undefined }) ?? (() => undefined));

  /** Rows put and, as null, dropped since the last time they were shown, and how many there are now. */
  private readonly waiting = new Map<R['id'], R | null>();
  private next = 0;
  private resting: ReturnType<typeof setTimeout> | undefined;
  /** When the rows were last current, while no component reads them. */
  private left: number | null = null;
  /** Reading within an effect counts as use; the last one that ends ends the subscription. */
  private readonly use = createSubscriber(() => this.watch());

  constructor(
    private readonly view: string,
    private readonly filter: Record<string, unknown>,
    private readonly window: number,
    private readonly order: Order<R>,
  ) {}

  get rows(): R[] {
    this.use();
    return this.all;
  }

  get byId(): Map<R['id'], R> {
    this.use();
    return this.index;
  }

  get total(): number {
    this.use();
    return this.count;
  }

  find(key: R['id']): R | null | undefined {
    return this.byId.get(key) ?? this.beyond(key);
  }

  beyond(key: R['id']): R | null | undefined {
    if (!this.answered) return undefined;
    return this.all.length < this.count || Object.keys(this.filter).length ? this.others.get(key) : null;
  }

  /** Whether there was a snapshot at all. */
  get loaded(): boolean {
    this.use();
    return this.answered;
  }

  /** Null while the rows are true now; else the moment, in milliseconds, for which they were. */
  get asOf(): number | null {
    this.use();
    return this.since;
  }

  get views(): string[] {
    return [this.view];
  }

  get refusal(): Refusal | null {
    this.use();
    return this.refused;
  }

  private watch(): () => void {
    const question = { view: this.view, filter: this.filter, window: this.window };
    const age = setTimeout(() => (this.since ??= this.left), status.state === 'live' ? GRACE : 0);
    const stop = link?.watch<R>(question, {
      snapshot: (rows, total) => {
        this.waiting.clear();
        this.all = rows.toSorted(this.order);
        this.count = this.next = total;
        this.answered = true;
        this.since = this.left = this.refused = null;
      },
      changes: (put, drop, total) => {
        this.next = total;
        for (const row of put) this.waiting.set(row.id, row);
        for (const id of drop) this.waiting.set(id, null);
        if (this.resting === undefined) this.show();
      },
      refused: (code, facts) => {
        this.waiting.clear();
        this.all = [];
        this.count = this.next = 0;
        this.refused = new Refusal(code, facts);
      },
      lost: () => (this.since ??= clock.live),
    });
    return () => {
      stop?.();
      clearTimeout(age);
      clearTimeout(this.resting);
      this.resting = undefined;
      this.waiting.clear();
      if (this.answered) this.left ??= this.since ?? clock.live;
    };
  }

  /** Shows what waits at once, and what comes in the next moment with the next showing. */
  private show(): void {
    this.resting = undefined;
    if (!this.waiting.size && this.next === this.count) return;
    this.count = this.next;
    this.all = merged(this.all, this.waiting).sort(this.order);
    this.waiting.clear();
    this.resting = setTimeout(() => this.show(), PACE);
  }
}

/** `rows` with `changes` written over them by id; null drops a row. A new array. */
export function merged<R extends Row>(rows: R[], changes: Map<R['id'], R | null>): R[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const [id, row] of changes) {
    if (row) byId.set(id, row);
    else byId.delete(id);
  }
  return [...byId.values()];
}
