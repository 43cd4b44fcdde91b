import { expect, test } from 'vitest';
import type { Call } from '../../../schema';
import { hears } from './hears';

const sites = [
  { id: 1, name: 'Liepāja', latitude: 56.5085, longitude: 21.0107 },
  { id: 2, name: 'Nīca', latitude: 56.3467, longitude: 21.065 },
  { id: 3, name: 'Rucava', latitude: 56.1624, longitude: 21.1613 },
  { id: 4, name: 'Pāvilosta', latitude: null, longitude: null },
];
const calls = [{ site: 3, started: 9, rssi: -80 }, { site: 2, started: 5, rssi: -104 }, { site: 3, started: 4, rssi: -60 }] as Call[];

test('those that heard the radio come first, the last one first; the others by distance', () => {
  const found = hears(sites, calls, { latitude: 56.2, longitude: 21.1 });
  expect(found.map(({ id, at, rssi }) => [id, at, rssi])).toEqual([[3, 9, -80], [2, 5, -104], [1, null, 0], [4, null, 0]]);
  expect(found.map(({ kilometres }) => kilometres && Math.round(kilometres * 10) / 10)).toEqual([5.6, 16.5, 34.7, null]);
});

test('without a position no distance is told', () => {
  expect(hears(sites, [], null).map(({ kilometres }) => kilometres)).toEqual([null, null, null, null]);
});
