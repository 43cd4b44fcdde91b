import { afterEach, expect, test, vi } from 'vitest';
import { keys, printed } from './keys.svelte';

/** A key press as the window hears it. */
function press(key: string, more: { code?: string; ctrlKey?: boolean } = {}) {
  const event = { key, code: '', target: null, defaultPrevented: false, preventDefault: vi.fn(), ...more };
  keys.press(event as unknown as KeyboardEvent);
  return event;
}

const undo: (() => void)[] = [];
afterEach(() => undo.splice(0).forEach((each) => each()));

test('the Latin letter counts, whatever the keyboard writes', () => {
  expect(printed({ key: 'о', code: 'KeyJ' })).toBe('j');
  expect(printed({ key: 'ą', code: 'Digit1' })).toBe('1');
  expect(printed({ key: 'A', code: 'KeyA' })).toBe('a');
  expect(printed({ key: 'ArrowUp', code: 'ArrowUp' })).toBe('arrowup');
});

test('a bound key runs, until it is bound no more; the newest binding wins', () => {
  const [older, newer] = [vi.fn(), vi.fn()];
  undo.push(keys.bind([{ key: 'a', label: '', run: older }]));
  const unbind = keys.bind([{ key: 'a', label: '', run: newer }]);
  expect(press('A').preventDefault).toHaveBeenCalled();
  unbind();
  press('a');
  expect([older.mock.calls.length, newer.mock.calls.length]).toEqual([1, 1]);
});

test('with a modifier it is the browser’s key, not ours', () => {
  const run = vi.fn();
  undo.push(keys.bind([{ key: 'l', label: '', run }]));
  press('l', { ctrlKey: true });
  expect(run).not.toHaveBeenCalled();
});

test('Escape undoes one step, the newest first', () => {
  const done: string[] = [];
  const steps = ['first', 'second'].map((name) => keys.step(() => done.push(name)));
  press('Escape');
  steps[1]?.();
  press('Escape');
  steps[0]?.();
  press('Escape');
  expect(done).toEqual(['second', 'first']);
});
