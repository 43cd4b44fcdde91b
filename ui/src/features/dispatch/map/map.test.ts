import { expect, test } from 'vitest';
import { along, distance } from '../../../kit/map/measure';
import { ring } from '../../../kit/map/ring';
import type { Degrees } from '../../../kit/map/pins';
import type { Heard, OnDuty, Position, SiteRow } from '../../../schema';
import { clustered } from './clusters';
import { made, newest, spotsOf } from './spots';

const LIEPAJA: Degrees = [21.01, 56.51];
const KLAIPEDA: Degrees = [21.13, 55.7];
const fix = (of: Partial<Position>): Position => ({ id: 'radio/5', received: 1000, at: 900, latitude: 56.5, longitude: 21, radius: 20, speed: null, heading: null, place: '', ...of });
const unit = (id: string, ...radios: number[]): OnDuty => ({ id, radios }) as OnDuty;

test('Liepāja to Klaipėda is 90 km, whichever way it is measured', () => {
  expect(distance(LIEPAJA, KLAIPEDA) / 1000).toBeCloseTo(90.4, 0);
  expect(distance(KLAIPEDA, LIEPAJA)).toBeCloseTo(distance(LIEPAJA, KLAIPEDA), 6);
  expect(along([LIEPAJA, KLAIPEDA, LIEPAJA])).toBeCloseTo(2 * distance(LIEPAJA, KLAIPEDA), 6);
  expect(along([LIEPAJA])).toBe(0);
});

test('every corner of a ring is as far away as it says', () => {
  for (const corner of ring(LIEPAJA, 5000).coordinates[0] ?? []) expect(distance(LIEPAJA, corner as unknown as Degrees)).toBeCloseTo(5000, -2);
});

test('marks that lie on each other are one, of which none is lost, and come apart when the map is closer', () => {
  const places: Degrees[] = [LIEPAJA, [21.011, 56.51], KLAIPEDA];
  const far = clustered(places, (place) => place, 8);
  expect(far.map(({ all }) => all.length)).toEqual([2, 1]);
  expect(far[0]?.place).toBe(LIEPAJA);
  expect(clustered(places, (place) => place, 17).map(({ all }) => all)).toEqual(places.map((place) => [place]));
});

test('a fix is never younger than it is: neither than it came, nor than the radio says', () => {
  expect(made(fix({ at: 900 }))).toBe(900);
  expect(made(fix({ at: 5000 }))).toBe(1000);
  expect(made(fix({ at: null }))).toBe(1000);
});

test('the newest fix counts that is a place', () => {
  const late = fix({ received: 3000, at: 2000 });
  expect(newest([fix({}), late, null, undefined, fix({ received: 9000, at: 100 })])).toBe(late);
  expect(newest([fix({ latitude: 0, longitude: 0, at: 950 }), fix({})])?.at).toBe(900);
  expect(newest([fix({ latitude: 0, longitude: 0 })])).toBeUndefined();
});

test('a unit without a fix is near the site that heard it last, beside others there', () => {
  const heard = (id: number): Heard => ({ id, last_heard: 7000, last_site: 1 }) as Heard;
  const site = { id: 1, latitude: 56.4, longitude: 21.1 } as SiteRow;
  const spots = spotsOf([unit('a', 5), unit('b', 6), unit('c', 7), unit('d')], (tracker) => (tracker === 'radio/5' ? fix({}) : null), (radio) => (radio === 5 ? undefined : heard(radio)), () => site);
  expect(spots.map(({ id, near, nth, at, place }) => ({ id, near, nth, at, place }))).toEqual([
    { id: 'a', near: false, nth: 0, at: 0.9, place: [21, 56.5] },
    { id: 'b', near: true, nth: 0, at: 7, place: [21.1, 56.4] },
    { id: 'c', near: true, nth: 1, at: 7, place: [21.1, 56.4] },
  ]);
  expect(spotsOf([unit('b', 6)], () => null, heard, () => ({ ...site, latitude: null }))).toEqual([]);
});

test('the phone of a unit says where it is, as its radios do', () => {
  const fixes: Record<string, Position> = { 'radio/5': fix({ at: 500 }), 'unit/a': fix({ at: 800, longitude: 22 }) };
  expect(spotsOf([unit('a', 5)], (tracker) => fixes[tracker], () => null, () => null)[0]?.place).toEqual([22, 56.5]);
});
