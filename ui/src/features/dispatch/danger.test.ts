import { afterEach, expect, test } from 'vitest';
import { install } from '../../app/feature';
import type { Alarm, OnDuty } from '../../schema';
import { inDanger } from './danger';

const unit = { id: 'm21', radios: [5, 6] } as OnDuty;

function withEmergency(about: string): void {
  const standing = { emergencies: () => [{ about } as Alarm], aimed: () => undefined, acts: undefined as never, silence: undefined as never };
  install([{ name: 'alarms', pages: [], commands: [], slots: { standing: [standing] } }]);
}

afterEach(() => install([]));

test.each([
  ['radio/6', true],
  ['unit/m21', true],
  ['radio/56', false],
  ['unit/m2', false],
])('an emergency about %s: %s', (about, danger) => {
  withEmergency(about);
  expect(inDanger(unit)).toBe(danger);
});
