import type { AlarmSource, Ongoing } from '../../app/feature';
import { moment, toMillis } from '../../app/format';
import { choice } from '../../app/choice.svelte';
import { clock } from '../../app/clock.svelte';
import { router } from '../../app/router.svelte';
import { known, say } from '../../app/words.svelte';
import type { Call } from '../../schema';
import { destination, path } from './call';
import { network } from './network.svelte';

/** What radio says of the alarms it raises. */
export const source: AlarmSource = {
  subject({ radio, site }) {
    if (radio) return network.radioName(radio);
    return site ? network.siteName(site) : '';
  },
  place({ talkgroup, private: called, radio, site }) {
    const where = talkgroup ? destination({ destination: talkgroup, private: called }) : '';
    return [where, radio && site ? network.siteName(site) : ''].filter(Boolean).join(' · ');
  },
  facts({ facts: { other_site, other_at, reason, ...rest } }) {
    return {
      ...(rest as Record<string, string | number>),
      site: network.siteName(Number(other_site)),
      time: moment(toMillis(Number(other_at)), clock.now),
      reason: known(`login-${reason}`) ? say(`login-${reason}`) : String(reason),
    };
  },
  pages({ radio, site }) {
    return [
      ...(radio ? [{ label: 'details-radio', path: `radio/${radio}` }] : []),
      ...(site && network.sites.byId.has(site) ? [{ label: 'details-site', path: `site/${site}` }] : []),
    ];
  },
  emergencies: () => network.emergencies.rows.filter(({ state }) => state === 'active').map(ongoing),
};

function ongoing(call: Call): Ongoing {
  const show = (): void => {
    router.go('radio');
    choice.choose('call', call.id, call);
  };
  return { key: call.id, radio: call.source, since: call.started, where: `${destination(call)} · ${path(call)}`, show };
}
