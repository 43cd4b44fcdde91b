/** The agency's time: this machine's clock, set right by the server's. All in milliseconds. */

let offset = 0;
let now = $state(Date.now());
/** Not null while the link is lost: the moment for which everything live on the page is true. */
let frozen = $state<number | null>(null);

const STEP = 250;

export const clock = {
  /** Now, to the second. */
  get now(): number {
    return now;
  },
  /** The moment for which live rows are true: now, or when the server was last heard. */
  get live(): number {
    return frozen ?? now;
  },
  /** The server says it is `micros`; a difference smaller than a jitter of the line is not one. */
  set(micros: number): void {
    const heard = micros / 1000 - Date.now();
    if (Math.abs(heard - offset) > STEP) offset = heard;
  },
  freeze(at: number): void {
    frozen = at ? at + offset : now;
  },
  thaw(): void {
    frozen = null;
    now = Date.now() + offset;
  },
  /** Ticks as each second turns, until the returned function is called. */
  run(): () => void {
    let timer: ReturnType<typeof setTimeout>;
    const tick = (): void => {
      now = Date.now() + offset;
      timer = setTimeout(tick, 1000 - (now % 1000) + 1);
    };
    tick();
    return () => clearTimeout(timer);
  },
};
