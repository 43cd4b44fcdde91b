import { available } from '../../../app/commands.svelte';
import { router } from '../../../app/router.svelte';
import { session } from '../../../app/session.svelte';
import { say } from '../../../app/words.svelte';
import { CATEGORIES, type Incident } from '../../../schema';
import { desk } from '../desk.svelte';
import { nameOf } from '../kinds';
import { STATUSES } from '../order';
import { VERBS, type Around, type Verb, type Wish } from './parse';

/** The command bar's view of the console: what a line can speak of, what it means in words, and its execution. */

/** The right that a verb needs besides seeing the desk. */
const NEEDS: Partial<Record<Verb, string>> = { status: 'dispatch.work', incident: 'dispatch.work', send: 'dispatch.work', note: 'dispatch.work', text: 'radio.command' };
const OWN = ['dispatch.bar', 'dispatch.bar-everywhere'];

export function around(): Around {
  return {
    verbs: Object.fromEntries(VERBS.map((verb) => [verb, verbsOf(verb)])) as Record<Verb, string[]>,
    units: desk.board.rows.map(({ id, call_sign }) => ({ id, name: call_sign })),
    statuses: STATUSES.map((status) => ({ id: String(status), name: say(`dispatch-status-${status}`) })),
    kinds: CATEGORIES.map(({ code }) => ({ id: code, name: nameOf(code) })),
    incidents: desk.incidents.rows.map((incident) => ({ id: incident.id, name: titleOf(incident) })),
    incident: desk.incident?.id ?? '',
    commands: available().filter(({ id }) => !OWN.includes(id)).map(({ id, label }) => ({ id, name: say(label) })),
  };
}

function verbsOf(verb: Verb): string[] {
  const needs = NEEDS[verb];
  return !needs || session.may(needs) ? say(`dispatch-bar-verb-${verb}`).split(' ') : [];
}

export function titleOf({ number, category, spot }: Incident): string {
  return `${number} ${nameOf(category)} ${spot.text}`.trim();
}

/** What Enter does, in words. */
export function meaning(wish: Wish): string {
  switch (wish.does) {
    case 'status':
      return `${desk.callSign(wish.unit)}: ${wish.status} ${say(`dispatch-status-${wish.status}`)}`;
    case 'incident':
      return say('dispatch-bar-does-incident', { kind: nameOf(wish.kind), where: wish.where || say('dispatch-where-unknown') });
    case 'send':
      return sending(wish);
    case 'text':
      return say('dispatch-bar-does-text', { unit: desk.callSign(wish.unit), text: wish.text });
    case 'note':
      return say('dispatch-bar-does-note', { incident: title(wish.incident), text: wish.text });
    case 'show':
      return say('dispatch-bar-does-show', { what: wish.what === 'unit' ? desk.callSign(wish.id) : title(wish.id) });
    case 'run':
      return around().commands.find(({ id }) => id === wish.command)?.name ?? '';
  }
}

function sending(wish: { unit: string; incident: string }): string {
  const [unit, incident] = [desk.callSign(wish.unit), title(wish.incident)];
  const before = desk.board.find(wish.unit)?.incidents.map(title).join('; ');
  return before ? say('dispatch-bar-does-send-after', { unit, incident, before }) : say('dispatch-bar-does-send', { unit, incident });
}

function title(id: string): string {
  const incident = desk.incidentOf(id);
  return incident ? titleOf(incident) : '';
}

/** Does it; whether it was done. What is refused is at the bar. */
export async function perform(wish: Wish): Promise<boolean> {
  const unit = 'unit' in wish ? desk.board.find(wish.unit) : undefined;
  const incident = 'incident' in wish ? desk.incidentOf(wish.incident) : undefined;
  switch (wish.does) {
    case 'status':
      return unit ? desk.setStatus(unit, Number(wish.status), 'bar') : false;
    case 'incident':
      router.go('desk');
      return desk.start({ category: wish.kind, where: { text: wish.where } }, 'bar');
    case 'send':
      return unit && incident ? desk.send(incident, unit, undefined, 'bar') : false;
    case 'text':
      return unit ? desk.text(unit, wish.text, 'bar') : false;
    case 'note':
      return incident ? desk.note(incident, wish.text, 'bar') : false;
    case 'show':
      router.go('desk');
      desk.show({ kind: wish.what, id: wish.id });
      return true;
    case 'run':
      available().find(({ id }) => id === wish.command)?.run();
      return true;
  }
}
