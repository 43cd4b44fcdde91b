import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { served } from '../../../live/served';
import { ear } from './ear.svelte';
import { line } from './line.svelte';
import type { FromWorker, ToWorker } from './messages';

class Context {
  static made: Context[] = [];
  static loads = true;
  state = 'running';
  destination = {};
  onstatechange: (() => void) | null = null;
  audioWorklet = { addModule: () => (Context.loads ? Promise.resolve() : Promise.reject(new Error('no worklet'))) };
  constructor() {
    Context.made.push(this);
  }
  turn(state: string): void {
    this.state = state;
    this.onstatechange?.();
  }
  close(): Promise<void> {
    this.turn('closed');
    return Promise.resolve();
  }
  resume(): Promise<void> {
    this.turn('running');
    return Promise.resolve();
  }
}

class Node {
  port = { postMessage: vi.fn() };
  connect = vi.fn();
}

let said: ToWorker[];
let hear: (message: FromWorker) => void;
let begin: () => void;
let stops: (() => void)[];
const opened = (): Promise<void> => vi.waitFor(() => expect(said.map(({ type }) => type)).toContain('ports'));
const spoken = (call: string): Extract<FromWorker, { type: 'rested' }> => ({ type: 'rested', call, heard: true });

beforeEach(() => {
  [said, Context.made, Context.loads] = [[], [], true];
  stops = [served()];
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: vi.fn() });
  vi.stubGlobal('AudioContext', Context);
  vi.stubGlobal('AudioWorkletNode', Node);
  vi.spyOn(line, 'say').mockImplementation((message) => void said.push(message));
  vi.spyOn(line, 'listen').mockImplementation((listener) => {
    hear = listener;
    return () => true;
  });
  vi.spyOn(line, 'start').mockImplementation((starts) => {
    begin = starts;
    begin();
    return () => undefined;
  });
  line.trouble = '';
  stops.push(ear.start());
  flushSync();
});

afterEach(() => {
  stops.toReversed().forEach((stop) => stop());
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('it is on when both groups sound, and not when one of them does', async () => {
  await opened();
  expect(ear.isOn).toBe(true);
  Context.made[0]?.turn('suspended');
  Context.made[1]?.turn('running');
  expect(ear.isOn).toBe(false);
  await ear.unblock();
  expect(ear.isOn).toBe(true);
});

test('with the sound back from another window the old outputs are closed', async () => {
  await opened();
  said = [];
  begin();
  await opened();
  expect(Context.made.map(({ state }) => state)).toEqual(['closed', 'closed', 'running', 'running']);
  expect(ear.isOn).toBe(true);
});

test('a click does not hide that there is no output: it tries again', async () => {
  await opened();
  stops.pop()?.();
  said = [];
  Context.loads = false;
  stops.push(ear.start());
  await vi.waitFor(() => expect(ear.isOn).toBe(false));
  await ear.unblock();
  await vi.waitFor(() => expect(ear.isOn).toBe(false));
  Context.loads = true;
  await ear.unblock();
  await opened();
  expect(ear.isOn).toBe(true);
});

test('a shift of calls is not kept in memory', () => {
  for (let at = 0; at < 600; at++) {
    hear(spoken(`c${at}`));
    hear({ type: 'silent', call: `c${at}`, why: 'encrypted' });
  }
  expect(Object.keys(ear.silent)).toHaveLength(500);
  expect(ear.silent['c599']).toBe('encrypted');
});

test('what is wanted is said when it changes, and not each second', async () => {
  await opened();
  ear.mute(101, 10);
  flushSync();
  const count = said.length;
  ear.mute(101, 11);
  flushSync();
  expect(said).toHaveLength(count);
  ear.hearAgain(101);
  flushSync();
  expect(said.length).toBeGreaterThan(count);
});
