import { expect, test } from 'vitest';
import { clock } from '../../app/clock.svelte';
import { rollCall } from './rollcall.svelte';

const unit = (id: string, status: 1 | 2, after: number) => ({ id, status, status_at: (clock.now + after) * 1000 });

test('a unit answers by its status since the call began, or by voice', () => {
  expect(rollCall.answered(unit('m21', 1, 1))).toBe(false);
  rollCall.begin();
  expect([unit('m21', 1, 1), unit('m22', 1, -1), unit('m23', 2, 1)].map((each) => rollCall.answered(each))).toEqual([true, false, false]);
  rollCall.heard('m22');
  expect(rollCall.answered(unit('m22', 1, -1))).toBe(true);
  rollCall.begin();
  expect(rollCall.answered(unit('m22', 1, -1))).toBe(false);
  rollCall.end();
  expect(rollCall.since).toBe(null);
});
