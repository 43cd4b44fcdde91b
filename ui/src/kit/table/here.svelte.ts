import type { Rows } from './rows';

/** A completely loaded list, in its own order or sorted by one of `orders`. */
export class Here<R extends { id: string | number }> implements Rows<R> {
  sort = $state('');
  private readonly sorted = $derived.by(() => this.inOrder());

  constructor(
    private readonly rows: () => R[],
    private readonly orders: Record<string, (a: R, b: R) => number> = {},
  ) {}

  get total(): number {
    return this.sorted.length;
  }

  at(place: number): R | null {
    return this.sorted[place] ?? null;
  }

  placeOf(id: string | number): number {
    return this.sorted.findIndex((row) => row.id === id);
  }

  want(): void {}

  sortBy(sort: string): void {
    this.sort = sort;
  }

  private inOrder(): R[] {
    const order = this.orders[this.sort.replace('-', '')];
    if (!order) return this.rows();
    return this.rows().toSorted(this.sort.startsWith('-') ? (a, b) => order(b, a) : order);
  }
}
