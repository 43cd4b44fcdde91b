import { slot, type Details, type Drawer } from '../../app/feature';
import { session } from '../../app/session.svelte';
import BlockedRows from './BlockedRows.svelte';
import CallDetails from './CallDetails.svelte';
import { commands } from './commands';
import Calls from './Calls.svelte';
import Orders from './messages/Orders.svelte';
import Texts from './messages/Texts.svelte';
import { unread } from './messages/unread.svelte';
import { network } from './network.svelte';
import Patches from './patches/Patches.svelte';
import RadioDetails from './RadioDetails.svelte';
import SiteDetails from './SiteDetails.svelte';

/** The drawers below the calls in progress. */
export function drawers(): Drawer[] {
  const all: Drawer[] = [
    { name: 'latest', command: commands.latest, view: Calls },
    ...slot('drawers'),
    { name: 'blocked', command: commands.blocked, view: BlockedRows },
    { name: 'texts', command: commands.texts, count: () => unread.rows.length, view: Texts },
    { name: 'orders', command: commands.orders, count: () => network.waitingOrders.total + network.sentOrders.total, view: Orders },
    { name: 'patches', command: commands.patches, count: () => network.openPatches.length, view: Patches },
  ];
  return all.filter(({ command: { right } }) => !right || session.may(right));
}

/** The details of each kind of selection. */
export function details(): Details[] {
  return [
    { kind: 'call', label: 'radio-details-call', view: CallDetails },
    { kind: 'site', label: 'radio-details-site', view: SiteDetails },
    { kind: 'radio', label: 'radio-details-radio', view: RadioDetails },
    ...slot('details'),
  ];
}
