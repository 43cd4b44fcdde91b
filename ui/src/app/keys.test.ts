import { afterEach, expect, test, vi } from 'vitest';
import { escape, keys, pressed, printed, shortcut, typing } from './keys';

const undo: (() => void)[] = [];
afterEach(() => undo.splice(0).forEach((each) => each()));

function pressEscape(target: unknown = null): void {
  escape({ key: 'Escape', target, preventDefault: vi.fn() } as unknown as KeyboardEvent);
}

test('the Latin letter counts, whatever the keyboard writes', () => {
  expect(printed({ key: 'о', code: 'KeyJ' })).toBe('j');
  expect(printed({ key: 'ą', code: 'Digit1' })).toBe('1');
  expect(printed({ key: 'A', code: 'KeyA' })).toBe('a');
  expect(printed({ key: 'ArrowUp', code: 'ArrowUp' })).toBe('arrowup');
});

test.each([
  ['!', 'Digit1', true, ['!', '⇧1']],
  ['Ą', 'Digit1', true, ['Ą', '⇧1']],
  ['/', 'Digit7', true, ['/', '⇧7']],
  ['ą', 'Digit1', false, ['1']],
  ['?', 'Slash', true, ['?']],
])('%s on %s, shift %s, may mean %j', (key, code, shiftKey, meanings) => {
  expect(pressed({ key, code, shiftKey })).toEqual(meanings);
});

test('a slider and a box to tick take no letters, so keys act in them', () => {
  const fields = [{ type: 'text' }, { type: 'range' }, { type: 'checkbox' }].map((field) => ({ tagName: 'INPUT', ...field }) as unknown as EventTarget);
  expect(fields.map(typing)).toEqual([true, false, false]);
});

test('assistive technology is given shift by its name', () => {
  expect([shortcut('⇧2'), shortcut('a'), shortcut(undefined)]).toEqual(['Shift+2', 'a', undefined]);
});

test('Escape undoes one step, the newest first; without a step it leaves the field', () => {
  const done: string[] = [];
  const steps = ['first', 'second'].map((name) => keys.step(() => done.push(name)));
  undo.push(...steps);
  pressEscape();
  steps[1]?.();
  pressEscape();
  steps[0]?.();
  const field = { tagName: 'INPUT', type: 'text', blur: () => done.push('blur') };
  pressEscape(field);
  expect(done).toEqual(['second', 'first', 'blur']);
});

test('Escape empties a search before it undoes a step', () => {
  const done: string[] = [];
  undo.push(keys.step(() => done.push('step')));
  const search = { tagName: 'INPUT', type: 'search', value: 'nīca', dispatchEvent: ({ type }: Event) => done.push(type) };
  pressEscape(search);
  pressEscape(search);
  expect([search.value, done]).toEqual(['', ['input', 'step']]);
});
