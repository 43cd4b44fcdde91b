import { expect, test } from 'vitest';
import { merged } from './merge';

const base = { name: 'M21', unit: 'A', talkgroups: [101], priority: 0 };

test('what only one of two people changed is merged', () => {
  const mine = { ...base, name: 'M22', priority: 5 };
  const theirs = { ...base, unit: 'B', talkgroups: [102], priority: 5 };
  expect(merged(mine, base, theirs)).toEqual({ value: { name: 'M22', unit: 'B', talkgroups: [102], priority: 5 }, both: [] });
});

test('of what both changed mine is taken until one is chosen', () => {
  expect(merged({ ...base, name: 'M22' }, base, { ...base, name: 'M23', unit: 'B' })).toEqual({ value: { ...base, name: 'M22', unit: 'B' }, both: ['name'] });
});
