import type { Compared } from '../../schema';

/** Lines that are shown one by one, and runs of equal lines that are shown as one. */
export interface Run {
  first: Compared;
  last: Compared;
  /** The number of lines that it represents. */
  count: number;
  lines: Compared[];
}

/** The least number of consecutive equal lines that are folded. */
const LEAST = 4;

/** Folds neighbours that are new, have equal changes, or are unchanged. */
export function folded(lines: Compared[]): Run[] {
  const runs: Compared[][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run && before && alike(before, line)) run.push(line);
    else runs.push([line]);
  }
  return runs.flatMap((run) => (run.length < LEAST ? run.map((line) => [line]) : [run])).flatMap(runOf);
}

function runOf(lines: Compared[]): Run[] {
  const [first, last] = [lines[0], lines.at(-1)];
  return first && last ? [{ first, last, count: lines.reduce((sum, { count }) => sum + count, 0), lines }] : [];
}

function alike(a: Compared, b: Compared): boolean {
  if (a.standing !== b.standing || a.standing === 'wrong' || a.doubts.length || b.doubts.length) return false;
  return JSON.stringify(a.changes) === JSON.stringify(b.changes);
}
