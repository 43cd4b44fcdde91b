import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { network } from '../network.svelte';
import { sitesOf } from './talk';

const carried = (talkgroup: number, slot: number) => ({ talkgroup, slot, minutes: 0, on_air: 0 });
const HARBOUR = { id: 1, name: 'Harbour', state: 'online', talkgroups: [carried(101, 1), carried(102, 2)] };
const FOREST = { id: 2, name: 'Forest', state: 'online', talkgroups: [carried(101, 1)] };
const radio = { id: 'r', site: 1, slot: 1, source: 7, desk: '', destination: 101, private: false };
let playing: Record<number, [number, number]>;
let active: object[];
let patched: number[];

const states = (number: number, talking: boolean, more = {}): string[] => sitesOf({ number, ...more }, talking).map(({ name, state }) => `${name} ${state}`);

beforeEach(() => {
  [playing, active, patched] = [{}, [], []];
  vi.spyOn(network.sites, 'rows', 'get').mockReturnValue([HARBOUR, FOREST] as never);
  vi.spyOn(network.active, 'rows', 'get').mockImplementation(() => active as never);
  vi.spyOn(network.presence, 'find').mockImplementation((id) => ({ connected: true, playing: playing[Number(id)] ?? [0, 0] }) as never);
  vi.spyOn(network, 'heardWith').mockImplementation((talkgroup) => (patched.length ? patched : [talkgroup]));
  vi.spyOn(network, 'talkgroupName').mockReturnValue('');
  vi.spyOn(network, 'radioName').mockReturnValue('M21');
});

afterEach(() => vi.restoreAllMocks());

test('a site that carries both talkgroups of a patch is there once', () => {
  patched = [101, 102];
  expect(states(101, false)).toEqual(['Harbour ready', 'Forest ready']);
  playing = { 1: [101, 102], 2: [101, 0] };
  expect(states(101, true)).toEqual(['Harbour carries', 'Forest carries']);
});

test('a site where a radio of the talkgroup talks does not carry the console', () => {
  [playing, active] = [{ 1: [101, 0], 2: [101, 0] }, [radio]];
  expect(sitesOf({ number: 101 }, true).map(({ state, by }) => [state, by])).toEqual([['busy', 'M21'], ['carries', '']]);
});

test('a call to all radios is carried by every site, one to a radio by those that play it', () => {
  playing = { 1: [16_777_215, 16_777_215], 2: [101, 101] };
  expect(states(16_777_215, true)).toEqual(['Harbour carries', 'Forest busy']);
  playing = { 1: [7, 0] };
  expect(states(7, true, { private: true })).toEqual(['Harbour carries']);
});
