import type { Command } from '../../app/feature';
import { enter } from '../../kit/enter';
import { desk } from './desk.svelte';

const AT_DESK = ['desk'];
const working = { where: AT_DESK, right: 'dispatch.work' } as const;

export const commands = {
  board: { id: 'dispatch.board', key: 'u', label: 'dispatch-board', where: AT_DESK, run: () => void enter('board', '[data-row][tabindex="0"]') },
  incidents: { id: 'dispatch.incidents', key: 'i', label: 'dispatch-incidents', where: AT_DESK, run: () => void enter('incidents', '[data-row][tabindex="0"]') },
  start: { ...working, id: 'dispatch.open-incident', key: 'n', label: 'dispatch-open', run: () => form('new') },
  shift: { ...working, id: 'dispatch.begin-shift', key: 'b', label: 'dispatch-begin-shift', run: () => form('shift') },
  send: { ...working, id: 'dispatch.send', key: 'e', label: 'dispatch-send', when: () => Boolean(desk.incident?.open), run: () => void enter('incident', '.candidates [data-row][tabindex="0"]') },
  note: { ...working, id: 'dispatch.note', key: 'm', label: 'dispatch-note', when: () => Boolean(desk.incident), run: () => void enter('incident', '.note input') },
  close: { ...working, id: 'dispatch.close', key: 'c', label: 'dispatch-close', when: () => Boolean(desk.incident?.open), run: () => void enter('incident', '.closing select') },
  status: { ...working, id: 'dispatch.status', key: 's', label: 'dispatch-status', when: () => Boolean(desk.unit), run: () => void enter('unit', '.statuses button') },
} satisfies Record<string, Command>;

function form(kind: 'new' | 'shift'): void {
  desk.show({ kind });
  void enter(kind, '[data-first], input');
}
