/** Rows a table shows without holding all of them: what it needs of a list here or at the server. */
export interface Rows<R> {
  /** How many there are, shown or not. */
  readonly total: number;
  /** Null: not known yet. */
  at(place: number): R | null;
  /** Where a row is now, if that is known; -1: it is not. */
  placeOf(id: string | number): number;
  /** Says which rows are in view, so that they can be fetched. */
  want(first: number, last: number): void;
  /** The column it is sorted by, with a minus before it from the highest; empty: its own order. */
  readonly sort: string;
  sortBy(sort: string): void;
}

/** The same column again turns the order round. */
export function turned(sort: string, column: string): string {
  return sort === column ? `-${column}` : column;
}
