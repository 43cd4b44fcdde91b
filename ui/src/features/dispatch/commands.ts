import { choice } from '../../app/choice.svelte';
import { slot, type Command } from '../../app/feature';
import { router } from '../../app/router.svelte';
import type { Alarm } from '../../schema';
import { enter } from '../../kit/enter';
import { bar } from './bar/bar.svelte';
import { rollCall } from './rollcall.svelte';
import { desk, type Doing } from './desk.svelte';
import { telephone } from './telephone.svelte';

const AT_DESK = ['desk'];
const working = { where: AT_DESK, right: 'dispatch.work' } as const;
const ofOpen = { ...working, when: () => Boolean(desk.incident?.open), unless: 'dispatch-why-no-incident' } as const;

export const commands = {
  bar: { id: 'dispatch.bar', key: '/', label: 'dispatch-bar', where: AT_DESK, right: 'dispatch.see', run: () => bar.open() },
  barEverywhere: { id: 'dispatch.bar-everywhere', functionKey: 'F1', label: 'dispatch-bar', where: 'everywhere', right: 'dispatch.see', run: () => bar.open() },
  board: { id: 'dispatch.board', key: 'u', label: 'dispatch-board', where: AT_DESK, run: () => show('board') },
  incidents: { id: 'dispatch.incidents', key: 'i', label: 'dispatch-incidents', where: AT_DESK, run: () => list('open') },
  past: { id: 'dispatch.past', key: 'p', label: 'dispatch-past', where: AT_DESK, run: () => list('over') },
  map: { id: 'dispatch.map', key: 'w', label: 'dispatch-map', where: AT_DESK, run: showMap },
  all: { id: 'dispatch.map-all', key: 'z', label: 'places-map-all', where: AT_DESK, run: () => desk.seek('all') },
  start: { ...working, id: 'dispatch.open-incident', key: 'n', label: 'dispatch-open', run: () => form('new') },
  shift: { ...working, id: 'dispatch.begin-shift', key: 'b', label: 'dispatch-begin-shift', run: () => form('shift') },
  roll: { ...working, id: 'dispatch.roll-call', key: 'r', label: 'dispatch-roll', run: toggleRollCall },
  call: { ...working, id: 'dispatch.call', key: 'q', label: 'dispatch-call-next', when: () => desk.asking.length > 0, unless: 'dispatch-why-nobody-asks', run: callNext },
  answer: { ...working, id: 'dispatch.answer', key: 'y', label: 'dispatch-telephone-claim', when: () => telephone.ringing.length > 0, unless: 'dispatch-why-nobody-rings', run: () => void answer() },
  dial: { ...working, id: 'dispatch.note-call', key: 'd', label: 'dispatch-telephone-note', run: dial },
  send: { ...ofOpen, id: 'dispatch.send', key: 'e', label: 'dispatch-send', run: () => void enter('incident', '.candidates [data-row][tabindex="0"]') },
  note: { ...working, id: 'dispatch.note', key: 'm', label: 'dispatch-note', when: () => Boolean(desk.incident), unless: 'dispatch-why-no-incident', run: () => void enter('incident', '.note input') },
  change: { ...working, id: 'dispatch.change', key: 'g', label: 'dispatch-change', when: () => Boolean(desk.incident?.open ?? desk.unit), unless: 'dispatch-why-nothing-open', run: () => begin('change') },
  close: { ...ofOpen, id: 'dispatch.close', key: 'c', label: 'dispatch-close', run: () => begin('close') },
  transfer: { ...ofOpen, id: 'dispatch.transfer', key: 'v', label: 'dispatch-transfer', run: () => begin('transfer') },
  merge: { ...ofOpen, id: 'dispatch.merge', key: 'j', label: 'dispatch-merge', run: () => begin('merge') },
  resume: { ...working, id: 'dispatch.resume', key: 'o', label: 'dispatch-resume', when: () => desk.incident?.open === false, unless: 'dispatch-why-not-over', run: () => begin('resume') },
  status: { ...working, id: 'dispatch.status', key: 's', label: 'dispatch-status', when: () => Boolean(desk.unit), unless: 'dispatch-why-no-unit', run: () => void enter('unit', '.statuses button') },
  alone: { ...working, id: 'dispatch.lone-work', key: 'l', label: 'dispatch-alone', when: () => Boolean(desk.unit), unless: 'dispatch-why-no-unit', run: () => void enter('unit', '.alone :is(select, button)') },
  undo: { ...working, id: 'dispatch.undo', key: '.', label: 'dispatch-undo', when: () => Boolean(desk.undoable), unless: 'refused-undo-nothing', run: () => void desk.undo() },
  fromAlarm: { id: 'dispatch.open-from', key: '⇧8', label: 'dispatch-open-from', where: 'everywhere', right: 'dispatch.work', when: () => Boolean(inDanger() ?? chosenCall()), unless: 'dispatch-why-no-origin', run: openFrom },
} satisfies Record<string, Command>;

function show(pane: 'board' | 'incidents'): void {
  desk.pane = pane;
  void enter(pane, '[data-row][tabindex="0"]');
}

function toggleRollCall(): void {
  if (rollCall.since === null) rollCall.begin();
  else rollCall.end();
  show('board');
}

function showMap(): void {
  desk.pane = 'map';
  void enter('map', 'canvas');
}

function list(which: 'open' | 'over'): void {
  desk.shows = which;
  show('incidents');
}

function inDanger(): Alarm | undefined {
  const [alarm] = slot('standing').flatMap((each) => each.aimed() ?? []);
  return alarm?.kind === 'emergency' ? alarm : undefined;
}

function chosenCall(): string | undefined {
  return choice.chosen?.kind === 'call' ? String(choice.chosen.id) : undefined;
}

/** An incident for the person in danger at once; for a call the form. */
function openFrom(): void {
  const alarm = inDanger();
  const call = chosenCall();
  router.go('desk');
  if (alarm) void desk.startFor(alarm);
  else if (call) {
    form('new');
    desk.origin = { source: 'radio', about: call };
  }
}

function form(kind: 'new' | 'shift'): void {
  desk.show({ kind });
  void enter(kind, '[data-first], input');
}

function begin(what: Doing): void {
  desk.begin(what);
  void enter(desk.unit ? 'unit' : 'incident', '.doing [data-first]');
}

/** Opens the unit that is to be called first. */
function callNext(): void {
  const [first] = desk.asking;
  if (first) desk.show({ kind: 'unit', id: first.id });
  void enter('unit', '.called');
}

/** Answers the call that rings longest, and opens the form of an incident for it. */
async function answer(): Promise<void> {
  const [first] = telephone.ringing;
  if (first && (await telephone.claim(first))) form('new');
}

function dial(): void {
  telephone.typing = true;
  void enter('telephone', 'form input');
}
