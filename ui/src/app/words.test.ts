import { FluentResource } from '@fluent/bundle';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const WORDS = join(import.meta.dirname, '../../../src/scape/words');
const SOURCE = join(import.meta.dirname, '..');
const languages = ['lv', 'lt', 'en'] as const;

const texts = new Map(languages.map((language) => [language, readFileSync(join(WORDS, `${language}.ftl`), 'utf8')]));
const ids = (text: string): string[] => new FluentResource(text).body.map(({ id }) => id);

/** The arguments each message of a catalogue speaks of. */
function facts(text: string): Record<string, string[]> {
  const messages = text.split(/\n(?=[a-z#])/).filter((part) => /^[a-z]/.test(part));
  return Object.fromEntries(
    messages.map((part) => [part.slice(0, part.indexOf(' ')), [...new Set(part.match(/\$\w+/g))].sort()]),
  );
}

const sources = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(svelte|ts)$/.test(name) && !name.endsWith('.test.ts'))
  .map((name) => readFileSync(join(SOURCE, name), 'utf8'));

test.each(languages)('%s says every message once, and each can be read', (language) => {
  const text = texts.get(language)!;
  const written = text.match(/^[a-z][\w-]*(?= =)/gm) ?? [];
  expect(ids(text).sort()).toEqual([...new Set(written)].sort());
  expect(written.length).toBe(new Set(written).size);
});

test.each(['lv', 'lt'] as const)('%s says the same as en, with the same facts', (language) => {
  expect(facts(texts.get(language)!)).toEqual(facts(texts.get('en')!));
});

test('every message the console asks for by name is there', () => {
  const known = new Set(ids(texts.get('en')!));
  const asked = sources.flatMap((text) => [...text.matchAll(/say\(\s*'([a-z-]+)'/g)].map((found) => found[1]!));
  expect(asked.length).toBeGreaterThan(150);
  expect(asked.filter((id) => !known.has(id))).toEqual([]);
});

test('every family of messages the console asks for has members', () => {
  const known = ids(texts.get('en')!);
  const families = sources.flatMap((text) => [...text.matchAll(/say\(`([a-z-]+-)\$\{/g)].map((found) => found[1]!));
  expect(families.length).toBeGreaterThan(10);
  expect(families.filter((family) => !known.some((id) => id.startsWith(family)))).toEqual([]);
});
