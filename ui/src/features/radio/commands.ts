import { choice, type Chosen } from '../../app/choice.svelte';
import type { Command } from '../../app/feature';
import { router } from '../../app/router.svelte';
import { enter } from '../../kit/enter';
import type { Alarm } from '../../schema';
import { source } from './alarms';
import { deck } from './deck/deck.svelte';
import { archive, AT_ARCHIVE } from './archive/archive.svelte';
import { DIGITS } from './digits';
import { history } from './history.svelte';
import { ordering } from './orders/ordering.svelte';
import { enterPane, explained, openDrawer, openSearch, openTexts, searchIn } from './panes.svelte';
import { lost } from './radios/lost.svelte';

const AT_CALLS = ['radio'];
const AT_PAST = ['radio', ...AT_ARCHIVE];
const AT_RADIO = ['radio/:id'];

export const commands = {
  tiles: { id: 'radio.tiles', key: 'c', label: 'radio-talkgroups', where: AT_CALLS, run: () => enterPane('tiles', 'tiles') },
  before: { id: 'radio.tile-before', key: ',', label: 'radio-tile-before', where: AT_CALLS, when: () => deck.canMove(-1), unless: 'radio-why-end', run: () => deck.move(deck.selected ?? 0, -1) },
  after: { id: 'radio.tile-after', key: '.', label: 'radio-tile-after', where: AT_CALLS, when: () => deck.canMove(1), unless: 'radio-why-end', run: () => deck.move(deck.selected ?? 0, 1) },
  pins: { id: 'radio.pins', key: 'y', label: 'radio-drawer-pins', where: AT_CALLS, run: () => openDrawer('pins') },
  larger: { id: 'radio.larger', key: '+', label: 'radio-larger', where: AT_CALLS, when: () => deck.resized(1) !== undefined, unless: 'radio-why-end', run: () => deck.resize(1) },
  smaller: { id: 'radio.smaller', key: '-', label: 'radio-smaller', where: AT_CALLS, when: () => deck.resized(-1) !== undefined, unless: 'radio-why-end', run: () => deck.resize(-1) },
  wall: { id: 'radio.wall', key: '⇧9', label: 'radio-wall-open', where: 'everywhere', right: 'radio.see', run: () => void window.open('#/wall', 'scape-wall') },
  activity: { id: 'radio.activity', key: 'z', label: 'radio-drawer-activity', where: AT_CALLS, run: () => openDrawer('activity') },
  sites: { id: 'radio.sites', key: 'e', label: 'radio-sites', where: AT_CALLS, run: () => enterPane('sites', 'sites') },
  radios: { id: 'radio.radios', key: 'u', label: 'radio-radios', where: AT_CALLS, run: () => enterPane('radios', 'radios') },
  latest: { id: 'radio.latest', key: 'l', label: 'radio-drawer-latest', where: AT_CALLS, run: () => openDrawer('latest') },
  blocked: { id: 'radio.blocked', key: 'b', label: 'radio-drawer-blocked', where: AT_CALLS, run: () => openDrawer('blocked') },
  texts: { id: 'radio.texts', key: 'm', label: 'radio-drawer-texts', where: AT_CALLS, right: 'radio.command', run: openTexts },
  orders: { id: 'radio.orders', key: 'd', label: 'radio-drawer-orders', where: AT_CALLS, right: 'radio.command', run: () => openDrawer('orders') },
  patches: { id: 'radio.patches', key: 'g', label: 'radio-drawer-patches', where: AT_CALLS, run: () => openDrawer('patches') },
  search: { id: 'radio.search', key: '/', label: 'radio-search', where: AT_CALLS, right: 'radio.search', run: openSearch },
  today: { id: 'radio.today', key: 's', label: 'radio-period-today', where: AT_ARCHIVE, right: 'radio.search', run: () => searchIn('today') },
  yesterday: { id: 'radio.yesterday', key: 'v', label: 'radio-period-yesterday', where: AT_ARCHIVE, right: 'radio.search', run: () => searchIn('yesterday') },
  week: { id: 'radio.week', key: 'q', label: 'radio-period-week', where: AT_ARCHIVE, right: 'radio.search', run: () => searchIn('week') },
  older: { id: 'radio.older', key: 'o', label: 'radio-older', where: AT_PAST, right: 'radio.search', when: () => (history.shown || archive.isOpen) && history.hasOlder, unless: 'radio-why-oldest', run: () => void explained(history.older()) },
  newer: { id: 'radio.newer', key: 'n', label: 'radio-newer', where: AT_PAST, right: 'radio.search', when: () => (history.shown || archive.isOpen) && history.hasNewer, unless: 'radio-why-newest', run: () => void explained(history.newer()) },
  open: { id: 'radio.open', key: 'p', label: 'radio-key-open', where: AT_CALLS, when: () => Boolean(choice.chosen && pageOf(choice.chosen)), run: openPage },
  locate: { id: 'radio.locate', key: 'f', label: 'radio-locate', where: 'everywhere', right: 'radio.command', when: () => ordering.radio !== undefined && ordering.why(ordering.radio) !== '', unless: 'refused-order-reason-needed', run: () => void ordering.place('location') },
  check: { id: 'radio.check', key: 'r', label: 'radio-order-check', where: AT_CALLS, right: 'radio.command', when: () => ordering.radio !== undefined, run: () => void ordering.place('check') },
  alert: { id: 'radio.alert', key: 'i', label: 'radio-order-call-alert', where: AT_CALLS, right: 'radio.command', when: () => ordering.radio !== undefined, run: () => void ordering.place('call-alert') },
  lost: { id: 'radio.lost', key: 'z', label: 'radio-lost-report', where: AT_RADIO, right: 'radio.command', when: () => lost.mayBegin, run: () => lost.begin() },
  write: { id: 'radio.write', key: 'm', label: 'radio-texts', where: AT_RADIO, right: 'radio.command', run: () => void enter('texts') },
} satisfies Record<string, Command>;

export const talkgroups: Command[] = DIGITS.map((key, at) => ({
  id: `radio.talkgroup-${key}`,
  key,
  label: 'radio-key-talkgroup',
  where: 'everywhere',
  right: 'radio.see',
  when: () => deck.rows.length > at,
  run: () => {
    const row = deck.rows[at];
    if (row) deck.select(row.id);
  },
}));

/** The address of the selection: repeaters and radios have pages, an alarm that of its subject. */
function pageOf({ kind, id, row }: Chosen): string | undefined {
  if (kind === 'alarm') return source.pages(row as Alarm)[0]?.path;
  return kind === 'site' || kind === 'radio' ? `${kind}/${id}` : undefined;
}

function openPage(): void {
  const page = choice.chosen && pageOf(choice.chosen);
  if (page) router.go(page);
}
