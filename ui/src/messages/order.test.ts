import { expect, test, vi } from 'vitest';
import type { Order, Radio, ReceivedText, Talkgroup } from '../radio/rows';

vi.mock('../radio/network.svelte', () => ({ network: {} }));
const { conversation, recipient, recipients } = await import('./order');

const radios = [{ id: 2470001 }, { id: 2470002 }] as Radio[];
const among = recipients(radios, [{ id: 101, name: 'Liepāja patruļa' } as Talkgroup], (id) => (id === 2470001 ? 'M21 Ozols' : 'M22 Liepiņa'));

test.each([
  ['M21 Ozols · 2470001', 2470001],
  ['m21', 2470001],
  ['2470002', 2470002],
  ['101', 101],
  ['101 liepāja patruļa', 101],
])('%s is meant', (typed, number) => expect(recipient(typed, among)?.destination).toBe(number));

test.each(['', 'm2', 'P07', '4'])('%j means nobody for certain', (typed) => expect(recipient(typed, among)).toBeNull());

test('a talkgroup is told from a radio', () => {
  expect([recipient('101', among)?.group, recipient('m21', among)?.group]).toEqual([true, false]);
});

test('texts of both ways stand in one line of time, other orders do not', () => {
  const text = (id: string, at: number) => ({ id, at, text: id }) as ReceivedText;
  const order = (id: string, placed: number, kind: Order['kind'] = 'text') => ({ id, placed, kind, text: id }) as Order;
  expect(conversation([text('a', 1), text('b', 3)], [order('c', 2), order('d', 4, 'check')]).map(({ key }) => key)).toEqual(['rb', 'oc', 'ra']);
});
