import { flushSync, tick } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Joined } from './joined.svelte';
import { merged, Table } from './live.svelte';
import { Served, served } from './served';

interface Site {
  id: number;
  name: string;
}

let leave: () => void;

beforeEach(() => {
  leave = served();
});

afterEach(() => leave());

const sites = (): Table<Site> => new Table<Site>('radio_sites', {}, 5, (a, b) => a.id - b.id);
const types = (): string[] => Served.sent.map(({ type }) => type);

/** A component that reads what `read` reads until it is left. */
function component(read: () => unknown): () => void {
  const leave = $effect.root(() => {
    $effect(() => void read());
  });
  flushSync();
  return leave;
}

test('a table is watched while at least one component reads it, by one subscription', async () => {
  const table = sites();
  expect(types()).toEqual([]);
  const first = component(() => table.rows);
  const second = component(() => table.byId.get(7));
  expect(types()).toEqual(['subscribe']);
  first();
  await tick();
  expect(types()).toEqual(['subscribe']);
  second();
  await tick();
  expect(types()).toEqual(['subscribe', 'unsubscribe']);
});

test('what is computed from a table uses it only as long as it is read itself', async () => {
  const table = sites();
  const names = $derived(table.rows.map(({ name }) => name));
  const shown: string[][] = [];
  const leave = component(() => shown.push(names));
  Served.last.say({ type: 'snapshot', id: Served.sent[0]?.id, version: 1, rows: [{ id: 7, name: 'Nīca' }] });
  flushSync();
  expect(shown).toEqual([[], ['Nīca']]);
  await tick();
  expect(types()).toEqual(['subscribe']);
  leave();
  await tick();
  expect(types()).toEqual(['subscribe', 'unsubscribe']);
});

test('rows that are watched again are soon either true or called old', async () => {
  vi.useFakeTimers();
  const table = sites();
  const answer = (rows: Site[]): void => Served.last.say({ type: 'snapshot', id: Served.sent.at(-1)?.id, version: 1, rows });
  const first = component(() => table.rows);
  answer([{ id: 7, name: 'Nīca' }]);
  first();
  await tick();
  const second = component(() => table.rows);
  expect([table.rows.length, table.asOf]).toEqual([1, null]);
  vi.advanceTimersByTime(1000);
  expect(table.asOf).not.toBeNull();
  answer([]);
  expect([table.rows, table.asOf]).toEqual([[], null]);
  second();
  vi.useRealTimers();
});

/** The server's answer to what was asked last, and what it was. */
function answer(rows: Site[], total: number): unknown {
  const asked = Served.sent.findLast(({ type }) => type === 'subscribe');
  Served.answer(asked, rows, total);
  flushSync();
  return asked?.keys;
}

const gathered = (): Promise<unknown> => vi.advanceTimersByTimeAsync(20);

test('the total is that of the server, whatever the window shows, and changes with it', () => {
  const table = sites();
  const shown: number[][] = [];
  const leave = component(() => shown.push([table.rows.length, table.total]));
  answer([{ id: 7, name: 'Nīca' }], 2026);
  Served.last.say({ type: 'changes', id: Served.sent[0]?.id, version: 2, put: [], drop: [], total: 2025 });
  flushSync();
  expect(shown.at(-1)).toEqual([1, 2025]);
  leave();
});

test('a row beyond the window is looked up by its key; within a window that shows all there is none beyond', async () => {
  vi.useFakeTimers();
  const table = sites();
  const found: unknown[] = [];
  const leave = component(() => found.push(table.find(9)));
  await gathered();
  expect([types(), found]).toEqual([['subscribe'], [undefined]]);
  answer([{ id: 7, name: 'Nīca' }], 2026);
  await gathered();
  expect(answer([{ id: 9, name: 'Rucava' }], 1)).toEqual([9]);
  expect(found.at(-1)).toEqual({ id: 9, name: 'Rucava' });
  leave();

  const whole = sites();
  const none: unknown[] = [];
  const left = component(() => none.push(whole.find(9)));
  answer([{ id: 7, name: 'Nīca' }], 1);
  await gathered();
  expect([none.at(-1), Served.sent.at(-1)?.keys]).toEqual([null, undefined]);
  left();
  vi.useRealTimers();
});

test('a joined row beyond either window is made of what both know, or is not there', async () => {
  vi.useFakeTimers();
  const [names, states] = [sites(), new Table<{ id: number; state: string }>('radio_connections', {}, 5, (a, b) => a.id - b.id)];
  const joined = new Joined(names, states);
  const found: unknown[] = [];
  const leave = component(() => found.push([joined.total, joined.find(9), joined.find(8)]));
  for (const { id } of [...Served.sent]) Served.last.say({ type: 'snapshot', id, version: 1, rows: [], total: 2000 });
  flushSync();
  await gathered();
  expect(answer([{ id: 9, name: 'Rucava' }], 1)).toEqual([9, 8]);
  await gathered();
  answer([{ id: 9, state: 'online' }] as unknown as Site[], 1);
  expect(found.at(-1)).toEqual([2000, { id: 9, name: 'Rucava', state: 'online' }, null]);
  leave();
  vi.useRealTimers();
});

test('what the user has no right to is left out of a joined row', () => {
  const joined = new Joined(sites(), new Table<{ id: number; state: string }>('places_positions', {}, 5, (a, b) => a.id - b.id), (row, find) => ({ ...row, state: find(row.id)?.state ?? 'unknown' }));
  const seen: unknown[] = [];
  const leave = component(() => seen.push([joined.loaded, joined.refusal, joined.rows]));
  const [first, second] = Served.sent;
  Served.last.say({ type: 'refused', id: second?.id, code: 'no-right', facts: {} });
  Served.answer(first, [{ id: 7, name: 'Nīca' }], 1);
  flushSync();
  expect(seen.at(-1)).toEqual([true, null, [{ id: 7, name: 'Nīca', state: 'unknown' }]]);
  leave();
});

test('changes are written over rows by id', () => {
  const rows = [{ id: 1, name: 'Liepāja' }, { id: 2, name: 'Nīca' }];
  const after = merged(rows, new Map([[2, { id: 2, name: 'Nīca 2' }], [3, { id: 3, name: 'Rucava' }], [1, null]]));
  expect(after).toEqual([{ id: 2, name: 'Nīca 2' }, { id: 3, name: 'Rucava' }]);
  expect(rows).toHaveLength(2);
});

test('after a refusal no row comes back', async () => {
  vi.useFakeTimers();
  const table = sites();
  const leave = component(() => table.rows);
  const id = Served.sent[0]?.id;
  Served.last.say({ type: 'snapshot', id, version: 1, rows: [], total: 0 });
  for (const number of [1, 2]) Served.last.say({ type: 'changes', id, version: 2, put: [{ id: number, name: 'Nīca' }], drop: [], total: number });
  Served.last.say({ type: 'refused', id, code: 'no-right', facts: {} });
  await vi.advanceTimersByTimeAsync(1000);
  expect([table.rows, table.total, table.refusal?.code]).toEqual([[], 0, 'no-right']);
  leave();
  vi.useRealTimers();
});
