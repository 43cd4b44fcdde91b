import { slot, type Details, type Drawer } from '../../app/feature';
import { session } from '../../app/session.svelte';
import Activity from './activity/Activity.svelte';
import BlockedRows from './BlockedRows.svelte';
import CallDetails from './CallDetails.svelte';
import { commands } from './commands';
import Calls from './Calls.svelte';
import Pins from './deck/Pins.svelte';
import TalkgroupDetails from './deck/TalkgroupDetails.svelte';
import Orders from './messages/Orders.svelte';
import { network } from './network.svelte';
import Patches from './patches/Patches.svelte';
import RadioDetails from './RadioDetails.svelte';
import SiteDetails from './SiteDetails.svelte';

/** The drawers below the tiles. */
export function drawers(): Drawer[] {
  const all: Drawer[] = [
    { name: 'activity', command: commands.activity, view: Activity },
    { name: 'latest', command: commands.latest, view: Calls },
    ...slot('drawers'),
    { name: 'blocked', command: commands.blocked, view: BlockedRows },
    { name: 'orders', command: commands.orders, count: () => network.waitingOrders.total + network.sentOrders.total, view: Orders },
    { name: 'patches', command: commands.patches, count: () => network.openPatches.length, view: Patches },
    { name: 'pins', untabbed: true, command: commands.pins, view: Pins },
  ];
  return all.filter(({ command: { right } }) => !right || session.may(right));
}

/** The details of each kind of selection. */
export function details(): Details[] {
  return [
    { kind: 'call', label: 'radio-details-call', view: CallDetails },
    { kind: 'site', label: 'radio-details-site', view: SiteDetails },
    { kind: 'talkgroup', label: 'radio-details-talkgroup', view: TalkgroupDetails },
    { kind: 'radio', label: 'radio-details-radio', view: RadioDetails },
    ...slot('details'),
  ];
}
