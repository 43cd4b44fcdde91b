import { expect, test } from 'vitest';
import { asShift, asText } from './shift';

const at = (text: string): number => new Date(text).getTime();
const typed = { crew: ' Anna Ozola, ;Jānis', radios: '4060217 ,4060218\n', until: '07:45', accounts: ['a'] };

test('a shift ends when the clock shows its time next', () => {
  const until = (now: string) => asShift(typed, at(now)).until / 1000;
  expect(until('2026-11-27T19:00')).toBe(at('2026-11-28T07:45'));
  expect(until('2026-11-27T07:44')).toBe(at('2026-11-27T07:45'));
  expect(until('2026-11-27T07:45')).toBe(at('2026-11-28T07:45'));
});

test('names and numbers are read as they are typed or scanned', () => {
  expect(asShift(typed, at('2026-11-27T19:00'))).toMatchObject({ crew: ['Anna Ozola', 'Jānis'], radios: [4060217, 4060218], accounts: ['a'] });
});

test('a shift is shown as it can be typed again', () => {
  const shift = { crew: ['Anna Ozola', 'Jānis'], radios: [4060217, 4060218], accounts: ['a'] };
  const until = at('2026-11-28T07:45');
  expect(asShift(asText(shift, until), at('2026-11-27T19:00'))).toEqual({ ...shift, until: until * 1000 });
});
