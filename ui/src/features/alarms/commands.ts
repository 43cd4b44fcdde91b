import { choice } from '../../app/choice.svelte';
import type { Command } from '../../app/feature';
import { router } from '../../app/router.svelte';
import { enter } from '../../kit/enter';
import type { Alarm } from '../../schema';
import type { Emergency } from './alarm';
import { alarms } from './alarms.svelte';

/** `act` with the alarm in this state on which keys act. */
function withAimed(state: Alarm['state'], act: (alarm: Alarm) => Promise<void>): void {
  const alarm = alarms.aimed(state);
  if (alarm) void act(alarm);
}

export const commands = {
  show: { id: 'alarms.show', key: 'a', label: 'alarms-show-gravest', where: 'everywhere', run: showGravest },
  take: { id: 'alarms.take', key: 't', functionKey: 'F2', label: 'alarms-take', where: 'everywhere', right: 'alarms.take', when: () => Boolean(alarms.aimed('open')), run: () => withAimed('open', (alarm) => alarms.take(alarm)) },
  end: { id: 'alarms.end', key: 'x', label: 'alarms-end', where: 'everywhere', right: 'alarms.take', when: () => Boolean(alarms.aimed('taken')), run: () => withAimed('taken', (alarm) => alarms.end(alarm)) },
  silence: { id: 'alarms.silence', key: 'h', label: 'alarms-silence', where: 'everywhere', when: () => alarms.sounding, run: () => alarms.silence() },
  drawer: { id: 'alarms.drawer', key: 'w', label: 'alarms-drawer', where: ['radio'], run: () => openDrawer() },
} satisfies Record<string, Command>;

function openDrawer(): void {
  choice.open('alarms');
  void enter('log', '[data-row][tabindex="0"]');
}

function showGravest(): void {
  if (alarms.first) show(alarms.first);
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
  if (alarm) choice.choose('alarm', alarm.id, alarm);
}
