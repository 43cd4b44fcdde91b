import type { Refusal } from '../app/api';
import type { Row } from './link';
import type { Shown } from './live.svelte';

type Both<A extends Row, B extends Row> = A & B & Row;

/** The rows of one table with what another says of the same things: a register, and contact with it. */
export class Joined<A extends Row, B extends Row> implements Shown<Both<A, B>> {
  private readonly first: Shown<A>;
  private readonly second: Shown<B>;
  private readonly both: Both<A, B>[];
  private readonly index: Map<Both<A, B>['id'], Both<A, B>>;

  constructor(first: Shown<A>, second: Shown<B>) {
    this.first = first;
    this.second = second;
    this.both = $derived(first.rows.flatMap((row) => joined(row, second.byId.get(row.id as B['id']))));
    this.index = $derived(new Map(this.both.map((row) => [row.id, row])));
  }

  get rows(): Both<A, B>[] {
    return this.both;
  }

  get byId(): Map<Both<A, B>['id'], Both<A, B>> {
    return this.index;
  }

  get loaded(): boolean {
    return this.first.loaded && this.second.loaded;
  }

  get asOf(): number | null {
    return this.first.asOf ?? this.second.asOf;
  }

  get refusal(): Refusal | null {
    return this.first.refusal ?? this.second.refusal;
  }
}

function joined<A extends Row, B extends Row>(row: A, other: B | undefined): Both<A, B>[] {
  return other ? [{ ...other, ...row } as Both<A, B>] : [];
}
