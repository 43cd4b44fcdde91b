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
  sinkId = '';
  onstatechange: (() => void) | null = null;
  audioWorklet = { addModule: () => (Context.loads ? Promise.resolve() : Promise.reject(new Error('no worklet'))) };
  constructor() {
    Context.made.push(this);
  }
  setSinkId(id: string): Promise<void> {
    if (id && refuses) return Promise.reject(new DOMException('no', refuses));
    this.sinkId = id;
    return Promise.resolve();
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
let plugged: string[];
let refuses: string;
let devices: EventTarget;
const plug = (...names: string[]): void => {
  plugged = names;
  devices.dispatchEvent(new Event('devicechange'));
};
const sinks = (): string[] => Context.made.map(({ sinkId }) => sinkId);
const opened = (): Promise<void> => vi.waitFor(() => expect(said.map(({ type }) => type)).toContain('ports'));
const spoken = (call: string): Extract<FromWorker, { type: 'rested' }> => ({ type: 'rested', call, heard: true });

beforeEach(() => {
  [said, Context.made, Context.loads] = [[], [], true];
  [plugged, refuses] = [['default', 'headset'], ''];
  stops = [served()];
  devices = Object.assign(new EventTarget(), { enumerateDevices: () => Promise.resolve(plugged.map((id) => ({ kind: 'audiooutput', deviceId: id, label: id.toUpperCase() }))) });
  vi.stubGlobal('navigator', { mediaDevices: devices });
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
  ear.away = { selected: '', others: '' };
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

test('a headset that is unplugged is named, the sound is in the system output, and goes back by itself', async () => {
  await opened();
  await ear.setOutput('selected', 'headset');
  expect(sinks()).toEqual(['headset', '']);
  plug('default');
  await vi.waitFor(() => expect(ear.away).toEqual({ selected: 'gone', others: '' }));
  expect([sinks(), ear.names.selected, ear.outputOf('selected')]).toEqual([['', ''], 'HEADSET', '']);
  plug('default', 'headset');
  await vi.waitFor(() => expect(ear.away.selected).toBe(''));
  expect([sinks(), ear.outputOf('selected')]).toEqual([['headset', ''], 'headset']);
});

test('a vanished output that stopped its context does not leave the group silent', async () => {
  await opened();
  await ear.setOutput('others', 'headset');
  Context.made[1]?.turn('suspended');
  plug('default');
  await vi.waitFor(() => expect(ear.away.others).toBe('gone'));
  expect([Context.made[1]?.state, ear.isOn]).toEqual(['running', true]);
});

test.each([
  ['NotAllowedError', 'refused'],
  ['NotFoundError', 'gone'],
])('an output that answers %s is not shown as if it sounded', async (fault, why) => {
  await opened();
  refuses = fault;
  await ear.setOutput('others', 'headset');
  expect([sinks(), ear.away.others, ear.outputOf('others')]).toEqual([['', ''], why, '']);
  await ear.setOutput('others', '');
  expect([ear.away.others, ear.outputOf('others')]).toEqual(['', '']);
});

test('a browser that cannot choose an output says so', async () => {
  await opened();
  for (const context of Context.made) Object.assign(context, { setSinkId: undefined });
  await ear.setOutput('selected', 'headset');
  expect([ear.away, ear.outputOf('selected')]).toEqual([{ selected: 'refused', others: '' }, '']);
});
