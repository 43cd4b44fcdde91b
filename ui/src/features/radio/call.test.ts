import { expect, test, vi } from 'vitest';
import type { Radio } from './rows';

vi.mock('./network.svelte', () => ({ network: { radioName: (radio: number) => `M${radio}` } }));
vi.mock('../../app/session.svelte', () => ({ session: { me: { account: 'a', full_name: 'Ilze Ozola' } } }));
vi.mock('../../app/words.svelte', () => ({ say: (id: string) => id }));
const { nameOf, speakerOf, strangeAlias } = await import('./call');
const radio = { id: 2470001, name: 'M21 Ozols', unit: 'M21', alias_lv: 'M21 Ozols', alias_lt: 'M21 Ąžuolas', alias_en: '' } as Radio;

test.each(['m21 ozols', ' M21 Azuolas', 'M21', 'Ozols', '2470001', ''])('%j is no other name', (alias) => {
  expect(strangeAlias(alias, radio)).toBe('');
});

test('another name is shown as heard', () => {
  expect(strangeAlias('P07 Bērziņa ', radio)).toBe('P07 Bērziņa');
});

test('an unregistered radio is shown by its alias', () => {
  expect(strangeAlias('K14', undefined)).toBe('K14');
});

test('what the user said is their own, and in a sentence it has their name', () => {
  const mine = { desk: 'a', source: 9 };
  expect([speakerOf(mine), nameOf(mine)]).toEqual(['radio-you', 'Ilze Ozola']);
  expect([speakerOf({ desk: '', source: 9 }), nameOf({ desk: '', source: 9 })]).toEqual(['M9', 'M9']);
});
