/** The one socket to the server: subscriptions, truth about the link, and coming back. */

export type Row = { id: string | number };

export interface Status {
  state: 'connecting' | 'live' | 'lost' | 'ended';
  /** When the server was last heard, in milliseconds of this machine's clock; 0 for never. */
  heard: number;
  /** When the next attempt is made; 0 when none is planned. */
  retry: number;
  /** The server closed this window's link for newer ones of the same user. */
  crowded: boolean;
  /** Why the session is locked, empty: it is not; null: the server has not said. */
  locked: string | null;
}

/** What the server says to a question; `total` is how many rows there are, whatever the window shows. */
export interface Answer<R extends Row> {
  snapshot(rows: R[], total: number): void;
  changes(put: R[], drop: R['id'][], total: number): void;
  refused(code: string, facts: Record<string, unknown>): void;
}

export interface Listener<R extends Row> extends Answer<R> {
  /** The link is lost: the rows are as they were, until the next snapshot. */
  lost(): void;
}

/** The first rows that fit a filter, or those with certain keys. */
export type Question = { view: string; filter: Record<string, unknown>; window: number } | { view: string; keys: Row['id'][] };

/** What we need of a WebSocket; tests bring their own. */
export interface Socket {
  onmessage: ((message: { data: unknown }) => void) | null;
  onclose: ((closing: { code: number }) => void) | null;
  send(text: string): void;
  close(): void;
}

type Message = {
  type: string;
  id: string;
  now: number;
  rows: Row[];
  total: number;
  put: Row[];
  drop: Row['id'][];
  code: string;
  facts: Record<string, unknown>;
  locked?: string;
};

/** The server beats each second; after this much silence we say the link is lost. */
export const SILENCE = 1900;
const CONNECTING = 5000;
const BACKOFF = [250, 500, 1000, 2000, 4000];
const SESSION_ENDED = 4401;
const CROWDED_OUT = 4409;
/** The session goes on once its user has done something: the page learns it when it asks why the link does not come back. */
const FIRST = ['second-factor-missing', 'password-change-needed'];

export class Link {
  status: Status = { state: 'connecting', heard: 0, retry: 0, crowded: false, locked: null };
  private socket: Socket | null = null;
  private attempts = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private next = 0;
  private readonly listeners = new Map<string, { question: Question; listener: Listener<Row> }>();

  /** `told` hears of every change of the status, `clock` the server's time in microseconds. */
  constructor(
    private readonly open: () => Socket,
    private readonly told: (status: Status) => void,
    private readonly clock: (now: number) => void,
  ) {
    this.connect();
  }

  /** Hears the rows that answer `question` until the returned function is called. */
  watch<R extends Row>(question: Question, listener: Listener<R>): () => void {
    const id = String(++this.next);
    this.listeners.set(id, { question, listener: listener as unknown as Listener<Row> });
    if (this.status.state === 'live') this.subscribe(id, question);
    return () => {
      this.listeners.delete(id);
      if (this.status.state === 'live') this.send({ type: 'unsubscribe', id });
    };
  }

  /** Tries at once instead of when the next attempt is due. */
  retry(): void {
    if (this.status.state === 'lost' && !this.socket) this.connect();
  }

  /** Stops without a word: the page goes, or the person signs out. */
  stop(): void {
    this.drop();
  }

  private connect(): void {
    const socket = this.open();
    this.socket = socket;
    socket.onmessage = ({ data }) => this.heard(JSON.parse(String(data)) as Message);
    socket.onclose = ({ code }) => (code === SESSION_ENDED ? this.end() : code === CROWDED_OUT ? this.rest() : this.lose());
    this.expect(CONNECTING);
    this.change({ retry: 0, crowded: false });
  }

  private heard(message: Message): void {
    this.expect(SILENCE);
    this.status.heard = Date.now();
    if (message.type === 'hello') this.greet(message);
    else if (message.type === 'beat') this.beat(message);
    else if (message.type === 'closed') this.left(message.code);
    else this.pass(message);
  }

  private left(code: string): void {
    if (code === 'too-many-consoles') this.rest();
    else if (FIRST.includes(code)) this.lose();
    else this.end();
  }

  private greet({ now, locked = '' }: Message): void {
    this.clock(now);
    this.attempts = 0;
    this.change({ state: 'live', locked });
    this.subscribeAll();
  }

  /** What a lock has ended is asked for again when it is opened. */
  private beat({ now, locked = '' }: Message): void {
    this.clock(now);
    if (locked === this.status.locked) return;
    this.change({ locked });
    if (!locked) this.subscribeAll();
  }

  private pass(message: Message): void {
    const listener = this.listeners.get(message.id)?.listener;
    if (!listener) return;
    if (message.type === 'snapshot') listener.snapshot(message.rows, message.total);
    else if (message.type === 'changes') listener.changes(message.put, message.drop, message.total);
    else if (message.code === 'console-locked') listener.lost();
    else if (message.type === 'refused') listener.refused(message.code, message.facts);
  }

  private end(): void {
    this.drop();
    this.change({ state: 'ended', retry: 0 });
  }

  private lose(): void {
    this.drop();
    const wait = BACKOFF[Math.min(this.attempts++, BACKOFF.length - 1)] ?? 0;
    const spread = wait * (0.8 + 0.4 * Math.random());
    this.timer = setTimeout(() => this.connect(), spread);
    this.change({ state: 'lost', retry: Date.now() + spread });
    for (const { listener } of this.listeners.values()) listener.lost();
  }

  /** Waits to be asked: windows that all reconnect by themselves would close each other. */
  private rest(): void {
    this.drop();
    this.change({ state: 'lost', retry: 0, crowded: true });
    for (const { listener } of this.listeners.values()) listener.lost();
  }

  private drop(): void {
    clearTimeout(this.timer);
    if (!this.socket) return;
    this.socket.onmessage = this.socket.onclose = null;
    this.socket.close();
    this.socket = null;
  }

  private expect(within: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.lose(), within);
  }

  private subscribeAll(): void {
    for (const [id, { question }] of this.listeners) this.subscribe(id, question);
  }

  private subscribe(id: string, question: Question): void {
    this.send({ type: 'subscribe', id, ...question });
  }

  private send(message: unknown): void {
    this.socket?.send(JSON.stringify(message));
  }

  private change(part: Partial<Status>): void {
    this.status = { ...this.status, ...part };
    this.told(this.status);
  }
}
