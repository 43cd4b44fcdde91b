import type { Call, Order, ReceivedText } from '../../../schema';

/** A radio or a talkgroup. */
export interface Party {
  number: number;
  group: boolean;
}

/** What was said, written or ordered, one of the three. */
export interface Entry {
  key: string;
  /** Microseconds since 1970. */
  at: number;
  call?: Call;
  text?: ReceivedText;
  order?: Order;
}

/** Everything between a party and the others, the newest first. `calls` of a talkgroup are those that were heard on it. */
export function thread(party: Party, calls: Call[], texts: ReceivedText[], orders: Order[]): Entry[] {
  const { number, group } = party;
  const said = group ? calls : calls.filter((call) => call.source === number || (call.private && call.destination === number));
  const entries: Entry[] = [
    ...said.map((call) => ({ key: `c${call.id}`, at: call.started, call })),
    ...texts.filter((text) => isOf(text, party)).map((text) => ({ key: `t${text.id}`, at: text.at, text })),
    ...orders.filter((order) => order.group === group && order.destination === number).map((order) => ({ key: `o${order.id}`, at: order.placed, order })),
  ];
  return once(entries).sort((a, b) => b.at - a.at);
}

/** What is both current and fetched is there once, as it is now. */
function once(entries: Entry[]): Entry[] {
  return [...new Map(entries.toReversed().map((entry) => [entry.key, entry])).values()];
}

/** Whether it was written by or to the party. */
export function isOf(text: ReceivedText, { number, group }: Party): boolean {
  if (group) return text.group && text.destination === number;
  return text.source === number || (!text.group && text.destination === number);
}
