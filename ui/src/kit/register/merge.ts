/** An entry that two people changed, and the fields that both changed to different values. */
export interface Merged {
  value: Record<string, unknown>;
  both: string[];
}

/** Merges my changes of `base` with theirs, field by field; of those in `both` it has mine. */
export function merged(mine: Record<string, unknown>, base: Record<string, unknown>, theirs: Record<string, unknown>): Merged {
  const changed = Object.keys(mine).filter((name) => !same(mine[name], base[name]));
  return {
    value: Object.fromEntries(Object.keys(mine).map((name) => [name, changed.includes(name) ? mine[name] : theirs[name]])),
    both: changed.filter((name) => !same(theirs[name], base[name]) && !same(theirs[name], mine[name])),
  };
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
