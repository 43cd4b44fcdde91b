import { beforeAll, expect, test, vi } from 'vitest';
import { words } from '../../../app/words.svelte';
import type { Order, ReceivedText, Talkgroup } from '../../../schema';
import type { Radio } from '../rows';

vi.mock('../network.svelte', () => ({ network: {} }));
const { conversation, mayWithdraw, progress, recipient, recipients } = await import('./order');

const radios = [{ id: 2470001 }, { id: 2470002 }] as Radio[];
const among = recipients(radios, [{ id: 101, name: 'Liepājas patruļa' } as Talkgroup], (id) => (id === 2470001 ? 'M21 Ozols' : 'M22 Liepiņa'));

test.each([
  ['M21 Ozols · 2470001', 2470001],
  ['m21', 2470001],
  ['2470002', 2470002],
  ['101', 101],
  ['101 liepājas patruļa', 101],
])('%s is meant', (typed, number) => expect(recipient(typed, among)?.destination).toBe(number));

test.each(['', 'm2', 'P07', '4'])('%j names no single receiver', (typed) => expect(recipient(typed, among)).toBeNull());

test('a talkgroup is distinguished from a radio', () => {
  expect([recipient('101', among)?.group, recipient('m21', among)?.group]).toEqual([true, false]);
});

test('texts of both ways stand in one line of time, other orders do not', () => {
  const text = (id: string, at: number) => ({ id, at, text: id }) as ReceivedText;
  const order = (id: string, placed: number, kind: Order['kind'] = 'text') => ({ id, placed, kind, text: id }) as Order;
  expect(conversation([text('a', 1), text('b', 3)], [order('c', 2), order('d', 4, 'check')]).map(({ key }) => key)).toEqual(['rb', 'oc', 'ra']);
});

beforeAll(async () => void (await words.speak('en')));
const NOW = new Date(2026, 10, 22, 2, 14, 7).getTime();
const text: Order = {
  id: 'o', kind: 'text', destination: 2470001, group: false, text: 'x', every: 0, state: 'waiting', placed: NOW * 1000, placed_by: '',
  sent: null, attempts: 0, finished: null, why: '', site: null, expires: 0,
};

test('what waits says why', () => {
  expect(progress({ ...text, why: 'emergency' }, NOW)).toBe('waiting: the slot is kept for an emergency');
  expect(progress(text, NOW)).toBe('waiting for the radio');
});

test.each<[Partial<Order>, string]>([
  [{}, 'waiting for the radio'],
  [{ state: 'sent', sent: NOW * 1000, attempts: 2 }, 'sent 02:14:07, attempt 2'],
  [{ state: 'done', finished: NOW * 1000 }, 'delivered 02:14:07'],
  [{ state: 'done', finished: NOW * 1000, group: true }, 'sent 02:14:07'],
  [{ state: 'done', finished: NOW * 1000, kind: 'check' }, 'done 02:14:07'],
  [{ state: 'failed', finished: NOW * 1000, why: 'expired' }, 'failed 02:14:07: it did not answer in time'],
  [{ state: 'failed', finished: NOW * 1000, why: 'new-code' }, 'failed 02:14:07: new-code'],
])('%j is said as %s', (more, said) => expect(progress({ ...text, ...more }, NOW)).toBe(said));

test.each<[Partial<Order>, Radio['state'], string[], boolean]>([
  [{}, 'lost', ['radio.command'], true],
  [{}, 'in-use', [], false],
  [{ state: 'done' }, 'in-use', ['radio.command'], false],
  [{ kind: 'inhibit' }, 'in-use', ['radio.command'], false],
  [{ kind: 'revive' }, 'in-use', ['radio.command', 'radio.manage'], true],
  [{ kind: 'inhibit' }, 'lost', ['radio.command', 'radio.manage'], false],
  [{ kind: 'inhibit' }, 'stolen', ['radio.command', 'radio.manage'], false],
])('%j to a radio %s, with the rights %j: withdrawn %s', (given, state, rights, allowed) => {
  expect(mayWithdraw({ ...text, ...given }, { state } as Radio, (right) => rights.includes(right))).toBe(allowed);
});
