import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { all, isAt, press } from '../app/commands.svelte';
import { install, pages, type Command, type Page } from '../app/feature';
import { router } from '../app/router.svelte';
import { session } from '../app/session.svelte';
import { known, words } from '../app/words.svelte';
import { FEATURES } from '.';

beforeEach(() => {
  install(FEATURES);
  vi.spyOn(session, 'may').mockReturnValue(true);
  vi.stubGlobal('location', { hash: '#/radio' });
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Pairs of commands that share a key on a page. */
function collisions(commands: Command[], places: Page[]): string[] {
  return places.flatMap((page) => {
    const keyed = commands.filter((command) => command.key && isAt(command, page));
    return keyed.filter(({ key }, at) => keyed.findIndex((each) => each.key === key) !== at).map(({ id, key }) => `${page.path}: ${key} ${id}`);
  });
}

test('no key means two things in one place', () => {
  expect(collisions(all(), pages())).toEqual([]);
});

test('a second meaning of a key would be seen', () => {
  const twice = { id: 'test.twice', key: 'a', label: 'app-key-help', where: ['people'], run: vi.fn() };
  expect(collisions([...all(), twice], pages())).toEqual(['people: a test.twice']);
});

test('a function key acts inside a text field, and means one thing', () => {
  const keyed = all().filter(({ functionKey }) => functionKey);
  expect(new Set(keyed.map(({ functionKey }) => functionKey)).size).toBe(keyed.length);
  const [take] = keyed.filter(({ id }) => id === 'alarms.take');
  vi.spyOn(take!, 'when').mockReturnValue(true);
  const run = vi.spyOn(take!, 'run').mockReturnValue();
  press(event('F2', { target: { tagName: 'INPUT' } as unknown as EventTarget }));
  press(event('t', { target: { tagName: 'INPUT' } as unknown as EventTarget }));
  expect(run).toHaveBeenCalledOnce();
});

test('every command has a name of its own, that begins with its feature', () => {
  const names = all().map(({ id }) => id);
  expect(names.length).toBe(new Set(names).size);
  const foreign = FEATURES.flatMap(({ name, commands }) => commands.filter(({ id }) => !id.startsWith(`${name}.`)));
  expect(foreign).toEqual([]);
});

test('every place a command acts in is a page or a shelf', () => {
  const places = new Set(pages().flatMap(({ path, shelf }) => [path, shelf ?? path]));
  const unknown = all().flatMap(({ where }) => (where === 'everywhere' ? [] : where.filter((each) => !places.has(each))));
  expect(unknown).toEqual([]);
});

test('every page and command is named in words', async () => {
  await words.speak('en');
  const labels = [...pages(), ...all()].map(({ label }) => label);
  expect(labels.filter((label) => !known(label))).toEqual([]);
});

test('no two pages have one address', () => {
  const paths = pages().map(({ path }) => path);
  expect(paths.length).toBe(new Set(paths).size);
});

test('every page loads', async () => {
  for (const page of pages()) expect((await page.load()).default, page.path).toBeTypeOf('function');
}, 60_000);

const event = (key: string, more: Partial<KeyboardEvent> = {}) =>
  ({ key, code: '', target: null, defaultPrevented: false, preventDefault: vi.fn(), ...more }) as unknown as KeyboardEvent;

test('a digit with shift turns the page; with control it is the browser’s key', () => {
  const go = vi.spyOn(router, 'go').mockReturnValue();
  press(event('"', { code: 'Digit2', shiftKey: true }));
  expect(go.mock.calls).toEqual([['sites']]);
  const control = event('l', { ctrlKey: true });
  press(control);
  expect(control.preventDefault).not.toHaveBeenCalled();
});

test('in a text field letters are letters', () => {
  const typed = event('?', { target: { tagName: 'INPUT' } as unknown as EventTarget });
  press(typed);
  expect(typed.preventDefault).not.toHaveBeenCalled();
});
