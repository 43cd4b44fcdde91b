const HOUR = 3_600_000;

/** Two moments as fields give them, in microseconds: without an end until now, without a beginning an hour before the end. */
export function asked(from: string, to: string, now: number): { since: number; until: number } {
  const until = to ? Date.parse(to) : now;
  const since = from ? Date.parse(from) : until - HOUR;
  return { since: since * 1000, until: until * 1000 };
}
