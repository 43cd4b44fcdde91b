import { FluentResource } from '@fluent/bundle';
import { beforeEach, expect, test, vi } from 'vitest';
import { LANGUAGES, say, withWords, words, type Facts } from './words.svelte';

const faults: string[] = [];

beforeEach(async () => {
  vi.spyOn(console, 'error').mockImplementation((fault) => faults.push(fault));
  await words.speak('en');
  faults.length = 0;
});

const later = { lv: await import('./words/lv.pages'), lt: await import('./words/lt.pages'), en: await import('./words/en.pages') };
const sources = { lv: await import('./words/lv'), lt: await import('./words/lt'), en: await import('./words/en') };

/** Each message with the names of its facts. */
function messages(source: string): [string, string[]][] {
  const parts = source.split(/\n(?=[a-z#])/).filter((part) => /^[a-z]/.test(part));
  return parts.map((part) => [part.slice(0, part.indexOf(' ')), [...new Set(part.match(/(?<=\$)\w+/g))].sort()]);
}

test.each(LANGUAGES)('%s: each message is there once, and is said without a fault', async (language) => {
  const written = messages(sources[language].default);
  const parsed = new FluentResource(sources[language].default).body.map(({ id }) => id);
  expect(parsed).toEqual([...new Set(written.map(([id]) => id))]);
  expect(parsed.length).toBeGreaterThan(300);
  expect(parsed).not.toContain('radio-term-switch');
  await words.load(language);
  for (const [id, names] of written) say(id, Object.fromEntries(names.map((name) => [name, 1])) as Facts, language);
  expect(faults).toEqual([]);
});

test.each(['lv', 'lt'] as const)('%s says the same as en, with the same facts', (language) => {
  expect(Object.fromEntries(messages(sources[language].default))).toEqual(Object.fromEntries(messages(sources.en.default)));
});

test('two languages are spoken at once', async () => {
  await words.load('lt');
  expect([say('app-save'), say('app-save', {}, 'lt')]).toEqual(['Save', 'Išsaugoti']);
});

test('a fact that is not given and a message that is not there are reported, once', () => {
  expect(say('app-ago')).toBe('{$age} ago');
  expect(say('app-ago')).toBe('{$age} ago');
  expect(say('no-such-message')).toBe('no-such-message');
  expect(faults).toEqual(['words: en app-ago: Unknown variable: $age', 'words: en has no no-such-message']);
});

test.each(LANGUAGES)('%s: words of later pages are there with the first page, also once another language is chosen', async (language) => {
  await withWords(async () => undefined);
  await words.load(language);
  for (const [id, names] of messages(later[language].default)) say(id, Object.fromEntries(names.map((name) => [name, 1])) as Facts, language);
  expect(messages(later[language].default).length).toBeGreaterThan(100);
  expect(faults).toEqual([]);
});

test('words that are fetched twice at once are there once', async () => {
  vi.resetModules();
  const fresh = await import('./words.svelte');
  await fresh.withWords(async () => undefined);
  await Promise.all([fresh.words.load('lt'), fresh.words.load('lt')]);
  expect(fresh.say('app-save', {}, 'lt')).toBe('Išsaugoti');
  expect(faults).toEqual([]);
});
