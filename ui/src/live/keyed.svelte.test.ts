import { flushSync, tick } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Keyed } from './keyed.svelte';
import type { Answer } from './link';

interface Radio {
  id: number;
  name: string;
}

interface Asked {
  keys: number[];
  answer: Answer<Radio>;
}

/** The subscriptions that stand, as the server has them, and how many there were. */
let asked: Asked[];
let count: number;
let radios: Keyed<Radio>;

const ozols = { id: 7, name: 'Ozols' };
const gather = (): Promise<unknown> => vi.advanceTimersByTimeAsync(20);
const keys = (): number[][] => asked.map((each) => each.keys);

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  count = 0;
  radios = new Keyed<Radio>((keys, answer) => {
    const one = { keys, answer };
    asked.push(one);
    count++;
    return () => (asked = asked.filter((each) => each !== one));
  });
});

afterEach(() => vi.useRealTimers());

/** A component that shows the names of `keys`, and what it showed. */
function component(...keys: number[]): { shown: unknown[]; leave: () => void } {
  const shown: unknown[] = [];
  const leave = $effect.root(() => {
    $effect(() => void shown.push(keys.map((key) => radios.get(key) && radios.get(key)?.name)));
  });
  flushSync();
  return { shown, leave };
}

test('keys that are read in one moment are asked for together, each once', async () => {
  const first = component(7, 8);
  const second = component(8, 9);
  await gather();
  expect(keys()).toEqual([[7, 8, 9]]);
  component(7);
  await gather();
  expect(count).toBe(1);
  first.leave();
  second.leave();
});

test('a row is not known, then there or not, and then as it becomes', async () => {
  const { shown, leave } = component(7, 8);
  await gather();
  asked[0]?.answer.snapshot([ozols], 1);
  flushSync();
  asked[0]?.answer.changes([{ id: 8, name: 'Liepa' }], [7], 1);
  flushSync();
  expect(shown).toEqual([[undefined, undefined], ['Ozols', null], [null, 'Liepa']]);
  leave();
});

test('what is refused stays unknown, and is not shown as missing', async () => {
  const { shown, leave } = component(7);
  await gather();
  asked[0]?.answer.refused('too-many-subscriptions', {});
  flushSync();
  expect(shown).toEqual([[undefined]]);
  leave();
});

test('a row that may no longer be seen is not known any more', async () => {
  const { shown, leave } = component(7);
  await gather();
  asked[0]?.answer.snapshot([ozols], 1);
  flushSync();
  asked[0]?.answer.refused('no-right', {});
  flushSync();
  expect(shown).toEqual([[undefined], ['Ozols'], [undefined]]);
  leave();
});

test('what is computed from a row is told of it, and only of that row', async () => {
  const names: string[] = [];
  const leave = $effect.root(() => {
    const name = $derived(radios.get(7)?.name ?? '');
    $effect(() => void names.push(name));
  });
  const other = component(8);
  flushSync();
  await gather();
  asked[0]?.answer.snapshot([ozols], 1);
  flushSync();
  asked[0]?.answer.changes([{ ...ozols, name: 'Ozols 2' }], [], 1);
  flushSync();
  expect(names).toEqual(['', 'Ozols', 'Ozols 2']);
  expect(other.shown).toEqual([[undefined], [null]]);
  leave();
  other.leave();
});

test('a row that is no longer read is dropped, and requested again when it is read', async () => {
  const { leave } = component(7);
  await gather();
  asked[0]?.answer.snapshot([ozols], 1);
  leave();
  await tick();
  await gather();
  expect(keys()).toEqual([]);
  const later = component(7);
  await gather();
  expect([keys(), later.shown]).toEqual([[[7]], [[undefined]]]);
  later.leave();
});

test('a list that changes line by line keeps few subscriptions, and what it shows stays shown', async () => {
  const stays = component(1);
  await gather();
  asked[0]?.answer.snapshot([{ id: 1, name: 'Bērzs' }], 1);
  let line = component(2);
  for (let id = 3; id < 40; id++) {
    await gather();
    line.leave();
    line = component(id);
    await tick();
  }
  await gather();
  flushSync();
  expect(asked.length).toBeLessThan(5);
  expect(new Set(keys().flat()).size).toBeLessThan(6);
  expect(stays.shown).toEqual([[undefined], ['Bērzs']]);
});

test('a list that only grows keeps few subscriptions', async () => {
  const lines = [];
  for (let id = 1; id < 20; id++) {
    lines.push(component(id));
    await gather();
  }
  expect(asked.length).toBeLessThan(5);
  expect(keys().flat()).toHaveLength(19);
  for (const { leave } of lines) leave();
});

test('no subscription has more keys than the server takes', async () => {
  const { leave } = component(...Array.from({ length: 2500 }, (_, id) => id));
  await gather();
  expect(keys().map(({ length }) => length)).toEqual([1000, 1000, 500]);
  leave();
});
