import { moment, span, toMillis } from '../../../app/format';
import { known, say } from '../../../app/words.svelte';
import { destination } from '../call';
import type { Order, ReceivedText, Talkgroup } from '../../../schema';
import type { Radio } from '../rows';

/** The order as text: Position every 2:00 */
export function title(order: Order): string {
  const every = order.every ? ` · ${say('radio-order-every', { span: span(order.every * 1000) })}` : '';
  return say(`radio-order-${order.kind}`) + every;
}

export function addressee(order: Pick<Order, 'destination' | 'group'>): string {
  return destination({ destination: order.destination, private: !order.group });
}

/** Its state with the time: waiting, sent, delivered, failed. A group never answers: the order was sent. */
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

/** Withdrawing requires the right to place the order; the inhibit of a lost radio cannot be withdrawn. */
export function mayWithdraw(order: Order, receiver: Radio | null | undefined, may: (right: string) => boolean): boolean {
  if (!isOpen(order) || !may('radio.command')) return false;
  if (order.kind !== 'inhibit' && order.kind !== 'revive') return true;
  return may('radio.manage') && receiver?.state !== 'lost' && receiver?.state !== 'stolen';
}

/** A received or sent text. */
export interface Message {
  key: string;
  at: number;
  text: string;
  received: ReceivedText | null;
  order: Order | null;
}

/** Received and sent texts together, the newest first. */
export function conversation(texts: ReceivedText[], orders: Order[]): Message[] {
  const received = texts.map((text) => ({ key: `r${text.id}`, at: text.at, text: text.text, received: text, order: null }));
  const sent = orders.filter(({ kind }) => kind === 'text').map((order) => ({ key: `o${order.id}`, at: order.placed, text: order.text, received: null, order }));
  return [...received, ...sent].sort((a, b) => b.at - a.at);
}

/** The possible receivers of a text. */
export interface Recipient {
  label: string;
  destination: number;
  group: boolean;
}

export function recipients(radios: Radio[], talkgroups: Talkgroup[], name: (radio: number) => string): Recipient[] {
  const groups = talkgroups.map(({ id, name: called }) => ({ label: `${id} ${called}`, destination: id, group: true }));
  return [...groups, ...radios.map(({ id }) => ({ label: `${name(id)} · ${id}`, destination: id, group: false }))];
}

/** The receiver that `typed` means: by the whole label, the number, or the beginning of only one label. */
export function recipient(typed: string, among: Recipient[]): Recipient | null {
  const sought = typed.trim().toLowerCase();
  if (!sought) return null;
  const exact = among.find(({ label, destination: number }) => label.toLowerCase() === sought || String(number) === sought);
  const begun = among.filter(({ label }) => label.toLowerCase().startsWith(sought));
  return exact ?? (begun.length === 1 ? (begun[0] ?? null) : null);
}
