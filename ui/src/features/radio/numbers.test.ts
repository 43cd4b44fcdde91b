import { expect, test, vi } from 'vitest';

vi.mock('../../app/words.svelte', () => ({ say: (id: string, facts?: { number: string }) => [id, facts?.number].filter(Boolean).join(' ') }));
const { meaning } = await import('./numbers');

test.each([
  [0, 'radio-number-none'],
  [1, '1'],
  [16776415, '16776415'],
  [16776416, 'radio-number-kept 16776416'],
  [16777214, 'radio-number-kept 16777214'],
  [16777215, 'radio-number-all'],
])('%i means %s', (number, said) => {
  expect(meaning(number)).toBe(said);
});
