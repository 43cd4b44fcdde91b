import { expect, test } from 'vitest';
import { Refusal } from './api';
import { reason } from './refused';
import { LANGUAGES, words } from './words.svelte';

test.each(LANGUAGES)('the number of a radio has no separators in a refusal, %s', async (language) => {
  await words.speak(language);
  expect(reason(new Refusal('order-unknown-radio', { number: 2470001 }))).toContain('2470001');
});
