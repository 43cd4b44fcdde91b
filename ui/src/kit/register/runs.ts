import type { Compared } from './register';

/** Lines that are shown one by one, and runs of lines that say the same and are shown as one. */
export interface Run {
  first: Compared;
  last: Compared;
  /** How many lines of the list it stands for. */
  count: number;
  lines: Compared[];
}

/** So many equal lines in a row become one. */
const LEAST = 4;

/** Folds neighbours that are new, that change the same in the same way, or that change nothing. */
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
  if (a.standing !== b.standing || a.standing === 'wrong') return false;
  return JSON.stringify(a.changes) === JSON.stringify(b.changes);
}
