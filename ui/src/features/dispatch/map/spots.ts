import { toMillis } from '../../../app/format';
import type { Degrees } from '../../../kit/map/pins';
import { trackers } from '../order';
import type { Heard, OnDuty, Position, SiteRow } from '../../../schema';

/** Where a unit is: by the newest fix of its phone and its radios, or near the site that heard one of them last. */
export interface UnitSpot {
  id: string;
  unit: OnDuty;
  place: Degrees;
  /** Metres around it; null: not known. */
  radius: number | null;
  /** Since when this is known, in milliseconds. */
  at: number;
  /** Only the site is known. */
  near: boolean;
  /** How many others are shown at the same site before it. */
  nth: number;
}

/** How far from a site its radios may be, in metres. */
const REACH = 15_000;

type Find<R, K = number> = (key: K) => R | null | undefined;

/** When a fix was made: never later than it came, whatever the clock of the radio says. */
export function made({ at, received }: Pick<Position, 'at' | 'received'>): number {
  return at === null ? received : Math.min(at, received);
}

/** The newest of the fixes that are places at all. */
export function newest(fixes: (Position | null | undefined)[]): Position | undefined {
  const real = fixes.filter((fix) => fix && (fix.latitude !== 0 || fix.longitude !== 0)) as Position[];
  return real.reduce<Position | undefined>((best, fix) => (best && made(best) >= made(fix) ? best : fix), undefined);
}

/** The spots of units on duty; those of which nothing is known have none. */
export function spotsOf(units: OnDuty[], fixOf: Find<Position, string>, heardOf: Find<Heard>, siteOf: Find<SiteRow>): UnitSpot[] {
  const at = new Map<number, number>();
  return units.flatMap((unit): UnitSpot[] => {
    const fix = newest(trackers(unit).map(fixOf));
    if (fix) return [{ id: unit.id, unit, place: [fix.longitude, fix.latitude], radius: fix.radius, at: toMillis(made(fix)), near: false, nth: 0 }];
    const heard = latest(unit.radios.map(heardOf));
    const site = heard?.last_site ? siteOf(heard.last_site) : undefined;
    if (!heard?.last_heard || site?.latitude == null || site.longitude == null) return [];
    const nth = at.get(site.id) ?? 0;
    at.set(site.id, nth + 1);
    return [{ id: unit.id, unit, place: [site.longitude, site.latitude], radius: REACH, at: toMillis(heard.last_heard), near: true, nth }];
  });
}

function latest(radios: (Heard | null | undefined)[]): Heard | undefined {
  return radios.filter((radio): radio is Heard => Boolean(radio?.last_heard)).reduce<Heard | undefined>((best, radio) => (best && (best.last_heard ?? 0) >= (radio.last_heard ?? 0) ? best : radio), undefined);
}
