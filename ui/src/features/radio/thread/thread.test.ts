import { expect, test } from 'vitest';
import type { Call, Order, ReceivedText } from '../../../schema';
import { thread } from './thread';

const calls = [
  { id: '1', source: 7, destination: 101, private: false, started: 10 },
  { id: '2', source: 8, destination: 7, private: true, started: 20 },
  { id: '3', source: 8, destination: 101, private: false, started: 30 },
] as Call[];
const texts = [
  { id: '1', source: 7, destination: 2470000, group: false, at: 15 },
  { id: '2', source: 8, destination: 101, group: true, at: 25 },
] as ReceivedText[];
const orders = [
  { id: '1', destination: 7, group: false, placed: 12 },
  { id: '2', destination: 101, group: true, placed: 40 },
] as Order[];

test('the thread of a radio has what it said, wrote and got; that of a talkgroup what was heard there', () => {
  const keys = (number: number, group: boolean): string[] => thread({ number, group }, calls, texts, orders).map(({ key }) => key);
  expect(keys(7, false)).toEqual(['c2', 't1', 'o1', 'c1']);
  const again = thread({ number: 7, group: false }, calls, texts, [...orders, { id: '1', destination: 7, group: false, placed: 12, state: 'done' } as Order]);
  expect(again.find(({ key }) => key === 'o1')?.order?.state).toBeUndefined();
  expect(again).toHaveLength(4);
  expect(keys(101, true)).toEqual(['o2', 'c3', 't2', 'c2', 'c1']);
});
