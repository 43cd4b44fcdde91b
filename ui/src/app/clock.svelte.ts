/** The agency's time: this machine's clock, corrected by the server's. All in milliseconds. */

let offset = 0;
let now = $state(Date.now());
/** Not null while the link is lost: the moment of the live data on the page. */
let frozen = $state<number | null>(null);

const STEP = 250;

export const clock = {
  /** Now, to the second. */
  get now(): number {
    return now;
  },
  /** The moment of the live rows: now, or the last message of the server. */
  get live(): number {
    return frozen ?? now;
  },
  /** Sets the server's time; a difference within the jitter of the line is ignored. */
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
  /** Ticks at each full second, until the returned function is called. */
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
