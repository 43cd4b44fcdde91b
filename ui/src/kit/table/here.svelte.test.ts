import { expect, test } from 'vitest';
import { Here } from './here.svelte';
import { turned } from './rows';

const all = [{ id: 1, name: 'Nīca' }, { id: 2, name: 'Liepāja' }];
const here = new Here(() => all, { name: (a, b) => a.name.localeCompare(b.name, 'lv') });
const ids = (): (number | undefined)[] => [here.at(0)?.id, here.at(1)?.id];

test('a list here is in its own order until a column is chosen, and turned round by the same again', () => {
  expect(ids()).toEqual([1, 2]);
  here.sortBy(turned(here.sort, 'name'));
  expect([ids(), here.placeOf(1)]).toEqual([[2, 1], 1]);
  here.sortBy(turned(here.sort, 'name'));
  expect([here.sort, ids(), here.total]).toEqual(['-name', [1, 2], 2]);
});
