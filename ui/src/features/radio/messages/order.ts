import { moment, span, toMillis } from '../../../app/format';
import { known, say } from '../../../app/words.svelte';
import { destination } from '../call';
import type { Order, ReceivedText, Talkgroup } from '../../../schema';
import type { Radio } from '../rows';

/** What was ordered: Position every 2:00 */
export function title(order: Order): string {
  const every = order.every ? ` · ${say('radio-order-every', { span: span(order.every * 1000) })}` : '';
  return say(`radio-order-${order.kind}`) + every;
}

export function addressee(order: Pick<Order, 'destination' | 'group'>): string {
  return destination({ destination: order.destination, private: !order.group });
}

/** Where it is on its way, with the time: waiting, sent, delivered, failed. A group never answers: it was sent. */
export function progress(order: Order, now: number): string {
  const at = (micros: number | null): string => moment(toMillis(micros ?? order.placed), now);
  if (order.state === 'waiting' && order.why) return say(`radio-order-waits-${order.why}`);
  if (order.state === 'sent') return say('radio-order-state-sent', { time: at(order.sent), attempts: order.attempts });
  if (order.state === 'failed') return say('radio-order-state-failed', { time: at(order.finished), why: why(order.why) });
  if (order.state === 'done' && order.group) return say('radio-order-state-out', { time: at(order.finished) });
  if (order.state === 'done') return say(order.kind === 'text' ? 'radio-order-state-delivered' : 'radio-order-state-done', { time: at(order.finished) });
  return say(`radio-order-state-${order.state}`, { time: at(order.finished) });
}

function why(code: string): string {
  return known(`radio-order-why-${code}`) ? say(`radio-order-why-${code}`) : code;
}

export function isOpen(order: Order): boolean {
  return order.state === 'waiting' || order.state === 'sent';
}

/** Who may not place an order does not take it back; what silences a lost radio stays. */
export function mayWithdraw(order: Order, receiver: Radio | null | undefined, may: (right: string) => boolean): boolean {
  if (!isOpen(order) || !may('radio.command')) return false;
  if (order.kind !== 'inhibit' && order.kind !== 'revive') return true;
  return may('radio.manage') && receiver?.state !== 'lost' && receiver?.state !== 'stolen';
}

/** A text, whichever way it went. */
export interface Message {
  key: string;
  at: number;
  text: string;
  received: ReceivedText | null;
  order: Order | null;
}

/** Received and sent texts in one line of time, the newest first. */
export function conversation(texts: ReceivedText[], orders: Order[]): Message[] {
  const received = texts.map((text) => ({ key: `r${text.id}`, at: text.at, text: text.text, received: text, order: null }));
  const sent = orders.filter(({ kind }) => kind === 'text').map((order) => ({ key: `o${order.id}`, at: order.placed, text: order.text, received: null, order }));
  return [...received, ...sent].sort((a, b) => b.at - a.at);
}

/** Who a text can go to. */
export interface Recipient {
  label: string;
  destination: number;
  group: boolean;
}

export function recipients(radios: Radio[], talkgroups: Talkgroup[], name: (radio: number) => string): Recipient[] {
  const groups = talkgroups.map(({ id, name: called }) => ({ label: `${id} ${called}`, destination: id, group: true }));
  return [...groups, ...radios.map(({ id }) => ({ label: `${name(id)} · ${id}`, destination: id, group: false }))];
}

/** Whom `typed` means: the whole label or the number, or the beginning of one label alone. */
export function recipient(typed: string, among: Recipient[]): Recipient | null {
  const sought = typed.trim().toLowerCase();
  if (!sought) return null;
  const exact = among.find(({ label, destination: number }) => label.toLowerCase() === sought || String(number) === sought);
  const begun = among.filter(({ label }) => label.toLowerCase().startsWith(sought));
  return exact ?? (begun.length === 1 ? (begun[0] ?? null) : null);
}
