import type { Described, Entry } from '../../../kit/register/register';
import type { Carried } from '../../../schema';
import { carried } from './carried';
import CarriedField from './CarriedField.svelte';
import { linkState } from './contact';
import LinkEntryMark from './LinkEntryMark.svelte';
import LinkMore from './LinkMore.svelte';
import SecretField from './SecretField.svelte';

const zero = { empty: 0 };
const carries = ({ talkgroups }: Entry): string => carried(talkgroups as Carried[]);

export default {
  columns: ['name', 'id', 'link_kind', 'host', 'port', 'state', 'talkgroups'],
  hidden: ['port'],
  widths: { id: 100, port: 80 },
  cells: { state: linkState, talkgroups: carries },
  details: { on_air: zero, minutes: zero },
  views: { talkgroups: CarriedField, secret: SecretField },
  mark: LinkEntryMark,
  more: LinkMore,
} satisfies Described;
