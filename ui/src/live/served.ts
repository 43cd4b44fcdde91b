import { vi } from 'vitest';
import { live } from './live.svelte';

export interface Sent {
  type: string;
  id: string;
  view?: string;
  filter?: Record<string, unknown>;
  keys?: number[];
}

/** For tests: the messages the console sends, and a server's answers to them. */
export class Served {
  static sent: Sent[] = [];
  static last: Served;
  onmessage: ((message: { data: string }) => void) | null = null;
  onclose: (() => void) | null = null;
  constructor() {
    Served.last = this;
  }
  send(text: string): void {
    Served.sent.push(JSON.parse(text) as Sent);
  }
  close(): void {}
  say(message: object): void {
    this.onmessage?.({ data: JSON.stringify(message) });
  }
  /** Answers a question with rows, of which there are `total`. */
  static answer(asked: Sent | undefined, rows: object[], total: number): void {
    Served.last.say({ type: 'snapshot', id: asked?.id, version: 1, rows, total });
  }
}

/** A console whose link to such a server is up, until the returned function is called. */
export function served(): () => void {
  Served.sent = [];
  vi.stubGlobal('WebSocket', Served);
  vi.stubGlobal('location', { origin: 'http://scape', hash: '' });
  vi.stubGlobal('document', new EventTarget());
  vi.stubGlobal('addEventListener', vi.fn());
  vi.stubGlobal('removeEventListener', vi.fn());
  const leave = live.start(vi.fn(), vi.fn());
  Served.last.say({ type: 'hello', now: 1 });
  return () => {
    leave();
    vi.unstubAllGlobals();
  };
}
