import { flushSync, tick } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { live, merged, Table } from './live.svelte';

interface Site {
  id: number;
  name: string;
}

/** The messages the console sends, and a server's answer to them. */
class Server {
  static sent: { type: string; id: string; view?: string }[] = [];
  static last: Server;
  onmessage: ((message: { data: string }) => void) | null = null;
  onclose: (() => void) | null = null;
  constructor() {
    Server.last = this;
  }
  send(text: string): void {
    Server.sent.push(JSON.parse(text));
  }
  close(): void {}
  say(message: object): void {
    this.onmessage?.({ data: JSON.stringify(message) });
  }
}

let leave: () => void;

beforeEach(() => {
  Server.sent = [];
  vi.stubGlobal('WebSocket', Server);
  vi.stubGlobal('location', { origin: 'http://scape' });
  vi.stubGlobal('document', new EventTarget());
  vi.stubGlobal('addEventListener', vi.fn());
  vi.stubGlobal('removeEventListener', vi.fn());
  leave = live.start(vi.fn(), vi.fn());
  Server.last.say({ type: 'hello', now: 1 });
});

afterEach(() => {
  leave();
  vi.unstubAllGlobals();
});

const sites = (): Table<Site> => new Table<Site>('radio_sites', {}, 5, (a, b) => a.id - b.id);
const types = (): string[] => Server.sent.map(({ type }) => type);

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
  Server.last.say({ type: 'snapshot', id: Server.sent[0]?.id, version: 1, rows: [{ id: 7, name: 'Nīca' }] });
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
  const answer = (rows: Site[]): void => Server.last.say({ type: 'snapshot', id: Server.sent.at(-1)?.id, version: 1, rows });
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

test('changes are written over rows by id', () => {
  const rows = [{ id: 1, name: 'Liepāja' }, { id: 2, name: 'Nīca' }];
  const after = merged(rows, new Map([[2, { id: 2, name: 'Nīca 2' }], [3, { id: 3, name: 'Rucava' }], [1, null]]));
  expect(after).toEqual([{ id: 2, name: 'Nīca 2' }, { id: 3, name: 'Rucava' }]);
  expect(rows).toHaveLength(2);
});
