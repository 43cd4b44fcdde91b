import type { Refusal } from '../app/api';
import type { Row } from './link';
import type { Shown } from './live.svelte';

/** The row made of one of the first table and what `other` finds in the second; undefined: not shown yet. */
type Join<A extends Row, B extends Row, C extends Row> = (row: A, other: (key: B['id']) => B | null | undefined) => C | undefined;

/** The rows of one table with what another says of the same things: a register, and contact with it. */
export class Joined<A extends Row, B extends Row, C extends Row = A & B & Row> implements Shown<C> {
  private readonly first: Shown<A>;
  private readonly second: Shown<B>;
  private readonly joined: C[];
  private readonly index: Map<C['id'], C>;

  constructor(
    first: Shown<A>,
    second: Shown<B>,
    private readonly join: Join<A, B, C> = both,
  ) {
    this.first = first;
    this.second = second;
    this.joined = $derived.by(() => {
      const known = second.byId;
      return first.rows.flatMap((row) => join(row, (key) => known.get(key) ?? second.beyond(key)) ?? []);
    });
    this.index = $derived(new Map(this.joined.map((row) => [row.id, row])));
  }

  get rows(): C[] {
    return this.joined;
  }

  get byId(): Map<C['id'], C> {
    return this.index;
  }

  get total(): number {
    return this.first.total;
  }

  find(key: C['id']): C | null | undefined {
    return this.byId.get(key) ?? this.beyond(key);
  }

  beyond(key: C['id']): C | null | undefined {
    const row = this.first.find(key as A['id']);
    return row && this.join(row, (other) => this.second.find(other));
  }

  get loaded(): boolean {
    return this.first.loaded && (this.second.loaded || this.denied);
  }

  get asOf(): number | null {
    return this.first.asOf ?? this.second.asOf;
  }

  get views(): string[] {
    return [...this.first.views, ...this.second.views];
  }

  get refusal(): Refusal | null {
    return this.first.refusal ?? (this.denied ? null : this.second.refusal);
  }

  /** What the user has no right to is not there. */
  private get denied(): boolean {
    return this.second.refusal?.code === 'no-right';
  }
}

function both<A extends Row, B extends Row, C extends Row>(row: A, find: (key: B['id']) => B | null | undefined): C | undefined {
  const other = find(row.id as B['id']);
  return other ? ({ ...other, ...row } as unknown as C) : undefined;
}
