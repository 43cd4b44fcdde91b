import { expect, test } from 'vitest';
import { groupOf, volumeOf, type Spoken, type Wishes } from './mix';

const call: Spoken = { call: 'c', source: 5, number: 101, private: false, emergency: false };
const all: Wishes = { selected: [], muted: [], mutedRadios: [], held: [], volumes: {} };

test('the selected talkgroup and private calls sound together, all others apart', () => {
  expect(groupOf(call, { ...all, selected: [101] })).toBe('selected');
  expect(groupOf({ ...call, number: 9, private: true }, all)).toBe('selected');
  expect(groupOf(call, all)).toBe('others');
});

test('a muted talkgroup, a stuck radio and what is not held are not heard', () => {
  expect(groupOf(call, { ...all, muted: [101] })).toBeNull();
  expect(groupOf(call, { ...all, mutedRadios: [5] })).toBeNull();
  expect(groupOf(call, { ...all, held: [102] })).toBeNull();
  expect(groupOf(call, { ...all, held: [101] })).toBe('others');
});

test('an emergency is heard, whatever is muted or held', () => {
  const emergency = { ...call, emergency: true };
  expect(groupOf(emergency, { ...all, muted: [101], held: [102] })).toBe('others');
  expect(groupOf(emergency, { ...all, selected: [101] })).toBe('selected');
  expect(groupOf(emergency, { ...all, mutedRadios: [5] })).toBeNull();
});

test('a talkgroup has a volume of its own, which no emergency has', () => {
  const wishes = { ...all, volumes: { 101: 0.5 } };
  expect([call, { ...call, number: 102 }, { ...call, emergency: true }, { ...call, private: true }].map((spoken) => volumeOf(spoken, wishes))).toEqual([0.5, 1, 1, 1]);
});
