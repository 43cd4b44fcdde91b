import { choice } from '../../app/choice.svelte';
import type { Command } from '../../app/feature';
import { router } from '../../app/router.svelte';
import { enter } from '../../kit/enter';
import type { Alarm } from '../../schema';
import type { Emergency } from './alarm';
import { alarms } from './alarms.svelte';

const first = (): Emergency | undefined => alarms.emergencies[0];
const state = (): Alarm['state'] | undefined => first()?.alarm?.state;

/** `act` with the alarm of the first emergency. */
function withFirst(act: (alarm: Alarm) => Promise<void>): void {
  const alarm = first()?.alarm;
  if (alarm) void act(alarm);
}

export const commands = {
  show: { id: 'alarms.show', key: 'a', label: 'alarms-show-gravest', where: 'everywhere', run: showGravest },
  take: { id: 'alarms.take', key: 't', label: 'alarms-take', where: 'everywhere', right: 'alarms.take', when: () => state() === 'open', run: () => withFirst((alarm) => alarms.take(alarm)) },
  end: { id: 'alarms.end', key: 'x', label: 'alarms-end', where: 'everywhere', right: 'alarms.take', when: () => state() === 'taken', run: () => withFirst((alarm) => alarms.end(alarm)) },
  drawer: { id: 'alarms.drawer', key: 'w', label: 'alarms-drawer', where: ['radio'], run: () => openDrawer() },
} satisfies Record<string, Command>;

function openDrawer(): void {
  choice.open('alarms');
  void enter('log', '[data-row][tabindex="0"]');
}

function showGravest(): void {
  const emergency = first();
  if (emergency) show(emergency);
  else open(alarms.calm[0]);
}

export function show({ alarm, ongoing }: Emergency): void {
  if (alarm) open(alarm);
  else ongoing?.show();
}

/** Shows it among all alarms, beside the calls. */
export function open(alarm: Alarm | undefined): void {
  choice.open('alarms');
  router.go('radio');
  if (alarm) choice.choose('alarm', alarm.id);
}
