import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { served } from '../../../live/served';
import { deck } from '../deck/deck.svelte';
import { network } from '../network.svelte';
import { line } from './line.svelte';
import type { FromWorker } from './messages';
import { mouth } from './mouth.svelte';

type Listener = (event: object) => void;

let listeners: Map<string, Listener>;
let said: { type: string; over?: number; number?: number }[];
let hear: (message: FromWorker) => void;
let tracks: { onended: (() => void) | null; stop(): void }[];
let denied: boolean;
let loads: boolean;
let stops: (() => void)[];

const listen = (name: string, listener: Listener): void => void listeners.set(name, listener);
const key = (code: string, more: object = {}) => ({ code, preventDefault: vi.fn(), stopPropagation: vi.fn(), ...more });
const press = async (code = 'ControlRight'): Promise<void> => {
  listeners.get('keydown')?.(key(code));
  await vi.waitFor(() => expect(mouth.state === 'asked' ? said.at(-1)?.type : 'key').toBe('key'));
};
const release = (code = 'ControlRight'): void => listeners.get('keyup')?.(key(code));
const grant = (): void => hear({ type: 'granted', over: said.at(-1)?.over ?? 0, call: 'c', limit: 60 });
const kinds = (): string[] => said.map(({ type }) => type).filter((type) => type !== 'microphone');

class Node {
  port = { postMessage: vi.fn() };
  connect = vi.fn();
}

beforeEach(() => {
  [listeners, said, tracks, denied, loads] = [new Map(), [], [{ onended: null, stop: vi.fn() }], false, true];
  stops = [served()];
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: vi.fn() });
  vi.stubGlobal('addEventListener', listen);
  vi.stubGlobal('document', { addEventListener: listen, removeEventListener: vi.fn(), hidden: true });
  vi.stubGlobal('AudioWorkletNode', Node);
  vi.stubGlobal('AudioContext', class {
    state = 'running';
    currentTime = 0;
    destination = {};
    audioWorklet = { addModule: () => (loads ? Promise.resolve() : Promise.reject(new Error('no worklet'))) };
    createMediaStreamSource = () => new Node();
    createOscillator = () => ({ ...new Node(), frequency: {}, connect: () => new Node(), start: vi.fn(), stop: vi.fn() });
    createGain = () => ({ gain: { setValueAtTime: vi.fn(), linearRampToValueAtTime: vi.fn(), setTargetAtTime: vi.fn() }, connect: vi.fn() });
    resume = () => Promise.resolve();
    close = () => Promise.resolve();
  });
  vi.stubGlobal('navigator', { mediaDevices: { getUserMedia: () => (denied ? Promise.reject(new DOMException('no', 'NotAllowedError')) : Promise.resolve({ active: true, getAudioTracks: () => tracks, getTracks: () => tracks })) } });
  vi.spyOn(line, 'say').mockImplementation((message) => void said.push(message));
  vi.spyOn(line, 'listen').mockImplementation((listener) => {
    hear = listener;
    return () => true;
  });
  line.trouble = '';
  line.may = { talk: true, pre_empt: false, call_all: true };
  vi.spyOn(deck, 'selected', 'get').mockReturnValue(101);
  stops.push(mouth.start());
  flushSync();
});

afterEach(() => {
  stops.toReversed().forEach((stop) => stop());
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('the key asks for the floor of the selected talkgroup, and its release ends the over', async () => {
  await press();
  expect(said.at(-1)).toMatchObject({ type: 'key', number: 101 });
  grant();
  expect([mouth.state, mouth.call]).toEqual(['talks', 'c']);
  listeners.get('keydown')?.(key('ControlRight', { repeat: true }));
  release();
  expect(kinds()).toEqual(['key', 'release']);
  expect([mouth.state, mouth.why]).toEqual(['rest', '']);
});

test.each([
  ['blur', 'window-lost'],
  ['visibilitychange', 'window-lost'],
  ['pagehide', 'window-lost'],
])('%s releases the transmitter, and the key must be pressed again', async (event, why) => {
  await press();
  grant();
  listeners.get(event)?.({});
  expect([mouth.state, mouth.why, kinds().at(-1)]).toEqual(['rest', why, 'release']);
  release();
  expect(kinds()).toEqual(['key', 'release']);
});

test('a microphone that is disconnected releases the transmitter', async () => {
  await press();
  grant();
  tracks[0]?.onended?.();
  expect([mouth.state, mouth.why, mouth.microphone]).toEqual(['rest', 'microphone-lost', 'microphone-lost']);
  expect(kinds().at(-1)).toBe('release');
});

test('the loss of the line releases the transmitter', async () => {
  await press();
  grant();
  line.trouble = 'lost';
  flushSync();
  expect([mouth.state, mouth.why]).toEqual(['rest', 'no-sound']);
});

test('a refused microphone asks for nothing', async () => {
  denied = true;
  listeners.get('keydown')?.(key('ControlRight'));
  await vi.waitFor(() => expect(mouth.state).toBe('rest'));
  expect([mouth.why, kinds()]).toEqual(['microphone-denied', []]);
});

test('a microphone that could not be connected is tried again with the next press', async () => {
  loads = false;
  listeners.get('keydown')?.(key('ControlRight'));
  await vi.waitFor(() => expect([mouth.state, mouth.why]).toEqual(['rest', 'microphone-missing']));
  release();
  loads = true;
  await press();
  expect(said.map(({ type }) => type)).toEqual(['microphone', 'key']);
});

test('with the sound back from another window the microphone leads to the new line', async () => {
  await press();
  release();
  line.trouble = 'elsewhere';
  flushSync();
  line.trouble = '';
  await press();
  expect(said.map(({ type }) => type)).toEqual(['microphone', 'key', 'release', 'microphone', 'key']);
});

test('the worker hears that the key is down, for as long as it is', async () => {
  await press();
  hear({ type: 'levels', calls: {}, microphone: 0, late: 0 });
  expect(kinds()).toEqual(['key', 'held']);
  release();
  hear({ type: 'levels', calls: {}, microphone: 0, late: 0 });
  expect(kinds()).toEqual(['key', 'held', 'release']);
});

test('a refusal is shown with its reason until the next over', async () => {
  await press();
  hear({ type: 'over', over: said.at(-1)?.over ?? 0, why: 'busy', holder: 'x' });
  expect([mouth.state, mouth.why, mouth.holder]).toEqual(['rest', 'busy', 'x']);
  release();
  await press();
  expect(mouth.why).toBe('');
});

test('a key of its own talks on its talkgroup, and in the other way of talking a second press ends', async () => {
  mouth.set({ keys: { F13: 900 }, toggles: true });
  await press('F13');
  grant();
  release('F13');
  expect([said.at(-1)?.number, mouth.state]).toEqual([900, 'talks']);
  await press('F13');
  expect(kinds()).toEqual(['key', 'release']);
});

test('only keys that never type can be chosen', () => {
  mouth.learning = 101;
  listeners.get('keydown')?.(key('KeyA'));
  expect(mouth.own.keys).toEqual({ ControlRight: 0 });
  listeners.get('keydown')?.(key('F14'));
  expect(mouth.own.keys).toEqual({ ControlRight: 0, F14: 101 });
});

test('an over on a talkgroup in an emergency answers it', async () => {
  vi.spyOn(network, 'speaking').mockReturnValue({ emergency: true } as never);
  await press();
  expect(said.at(-1)).toMatchObject({ emergency: true });
});

test('while a Ctrl key talks, no other key makes a shortcut of the browser with it', async () => {
  const down = (more: object): ReturnType<typeof key> => {
    const event = key('KeyP', more);
    listeners.get('keydown')?.(event);
    return event;
  };
  expect(down({ ctrlKey: true }).preventDefault).not.toHaveBeenCalled();
  await press();
  expect(down({ ctrlKey: true }).preventDefault).toHaveBeenCalled();
  release();
});
