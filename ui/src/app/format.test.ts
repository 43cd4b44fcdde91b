import { beforeAll, expect, test } from 'vitest';
import { decibels, megahertz, moment, number, numbered, plainNumber, sameDay, span, time } from './format';
import { words } from './words.svelte';

beforeAll(async () => void (await words.speak('lv')));

const SECOND = 1000;
const HOUR = 3600 * SECOND;

test.each([
  [-5, '0:00'],
  [4 * SECOND, '0:04'],
  [751 * SECOND, '12:31'],
  [3 * HOUR + 15 * 60 * SECOND, '3:15:00'],
  [47 * HOUR, '47:00:00'],
  [220 * HOUR, '9 d 4 h'],
])('%d ms are %s', (millis, text) => expect(span(millis)).toBe(text));

test('a moment of another day says which', () => {
  const now = new Date(2026, 10, 22, 2, 14, 7).getTime();
  expect(time(now)).toBe('02:14:07');
  expect(moment(now - SECOND, now)).toBe('02:14:06');
  expect(moment(now - 3 * HOUR, now)).toMatch(/^\S.* 23:14:07$/);
  expect(sameDay(now, now - 3 * HOUR)).toBe(false);
});

test('frequencies are written as the language writes numbers', async () => {
  expect(megahertz(163_237_500)).toBe('163,2375 MHz');
  await words.speak('en');
  expect(megahertz(163_237_500)).toBe('163.2375 MHz');
});

test.each([['247001', 247001], ['4294967295', 4294967295], ['', -1], ['1x', -1], ['99999999999', -1]])('the address %j is of number %d', (id, number) => {
  expect(numbered(id)).toBe(number);
});

test.each(['lv', 'lt', 'en'] as const)('there is one kind of minus, and nothing between the digits of a number as typed: %s', async (language) => {
  await words.speak(language);
  expect([number(-86), decibels(-86), decibels(null), plainNumber(-16776415)]).toEqual(['−86', '−86 dBm', '', '−16776415']);
});
