/** Rows that a table shows without holding all of them: its interface to a loaded list or one at the server. */
export interface Rows<R> {
  /** The number of rows, shown or not. */
  readonly total: number;
  /** Null: not known yet. */
  at(place: number): R | null;
  /** The index of a row if known, else -1. */
  placeOf(id: string | number): number;
  /** Sets the rows in view, so that they can be fetched. */
  want(first: number, last: number): void;
  /** The sort column, with a leading minus for descending order; empty: its own order. */
  readonly sort: string;
  sortBy(sort: string): void;
}

/** The same column again reverses the order. */
export function turned(sort: string, column: string): string {
  return sort === column ? `-${column}` : column;
}
