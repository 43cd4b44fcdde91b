import type { AlarmSource, Ongoing } from '../../app/feature';
import { moment, toMillis } from '../../app/format';
import { choice } from '../../app/choice.svelte';
import { clock } from '../../app/clock.svelte';
import { lock } from '../../app/lock.svelte';
import { router } from '../../app/router.svelte';
import { known, say } from '../../app/words.svelte';
import type { Alarm, Call } from '../../schema';
import { destination, path } from './call';
import { network } from './network.svelte';
import type { Fact } from '../../kit/Facts.svelte';
import { session } from '../../app/session.svelte';
import { progress } from './messages/order';
import { positionFact } from './radios/facts';

/** The number in `radio/4060217`, if it names one of this kind; else 0. */
function numberOf(kind: 'radio' | 'site', named: string): number {
  return named.startsWith(`${kind}/`) ? Number(named.slice(kind.length + 1)) : 0;
}

/** The site of its subject or its place. */
function siteOf({ about, place }: Pick<Alarm, 'about' | 'place'>): number {
  return numberOf('site', about) || numberOf('site', place);
}

/** The display of the alarms that radio raises. */
export const source: Omit<AlarmSource, 'open' | 'acts'> = {
  subject({ about }) {
    const radio = numberOf('radio', about);
    const site = numberOf('site', about);
    if (radio) return network.radioName(radio);
    return site ? network.siteName(site) : '';
  },
  place({ place, facts: { talkgroup, private: called } }) {
    const where = talkgroup ? destination({ destination: Number(talkgroup), private: Boolean(called) }) : '';
    const site = numberOf('site', place);
    return [where, site ? network.siteName(site) : ''].filter(Boolean).join(' · ');
  },
  facts({ facts: { other_site, other_at, reason, unproven, crowd, ...rest } }) {
    return {
      ...(rest as Record<string, string | number>),
      unproven: String(unproven ?? 'none'),
      crowd: Number(crowd ?? 0),
      site: network.siteName(Number(other_site)),
      time: other_at === undefined ? '' : moment(toMillis(Number(other_at)), clock.now),
      reason: known(`radio-login-${reason}`) ? say(`radio-login-${reason}`) : String(reason),
    };
  },
  more({ about }) {
    const radio = numberOf('radio', about);
    return radio ? [positionFact(network.radios.find(radio)?.position), ...requested(radio)] : [];
  },
  pages(alarm) {
    const radio = numberOf('radio', alarm.about);
    const site = siteOf(alarm);
    return [
      ...(radio ? [{ label: 'radio-details-radio', path: `radio/${radio}` }] : []),
      ...(site && network.sites.find(site) ? [{ label: 'radio-details-site', path: `site/${site}` }] : []),
    ];
  },
  /** A locked console hears of no call: an emergency that is over would stay. */
  emergencies: () => (lock.why ? [] : network.emergencies.rows.filter(({ state, desk }) => state === 'active' && !desk).map(ongoing)),
};

/** What became of the last request for its position. */
function requested(radio: number): Fact[] {
  if (!session.may('radio.command')) return [];
  const order = network.orders.rows.find(({ kind, group, destination: to }) => kind === 'location' && !group && to === radio);
  return order ? [[say('radio-fact-requested'), progress(order, clock.now)]] : [];
}

function ongoing(call: Call): Ongoing {
  const show = (): void => {
    router.go('radio');
    choice.choose('call', call.id, call);
  };
  return { key: call.id, about: `radio/${call.source}`, since: call.started, where: `${destination(call)} · ${path(call)}`, show };
}
