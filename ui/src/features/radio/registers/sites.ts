import type { Described, Entry } from '../../../kit/register/register';
import type { Carried } from '../../../schema';
import { carried } from './carried';
import CarriedField from './CarriedField.svelte';
import { siteState } from './contact';
import SiteEntryMark from './SiteEntryMark.svelte';
import SiteMade from './SiteMade.svelte';
import SiteMore from './SiteMore.svelte';

const zero = { empty: 0 };
const megahertz = { scale: 1e6, empty: 0 };
const carries = ({ talkgroups }: Entry): string => carried(talkgroups as Carried[]);

export default {
  columns: ['name', 'id', 'place', 'state', 'talkgroups', 'receive_hz', 'transmit_hz', 'colour_code'],
  hidden: ['receive_hz', 'transmit_hz', 'colour_code'],
  widths: { id: 140, state: 110 },
  cells: { state: siteState, talkgroups: carries },
  mark: SiteEntryMark,
  details: { receive_hz: megahertz, transmit_hz: megahertz, colour_code: zero, on_air: zero, minutes: zero },
  views: { talkgroups: CarriedField },
  more: SiteMore,
  made: SiteMade,
} satisfies Described;
