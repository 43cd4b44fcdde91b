/**
 * Requests that the server refuses until the user has proven again who is there.
 * They wait for one proof, and are then repeated.
 */
let settle = $state.raw<((given: boolean) => void) | null>(null);
let waiting: Promise<boolean> | null = null;

export const proof = {
  /** Whether a request waits. */
  get asked(): boolean {
    return settle !== null;
  },
  /** Whether the proof was given; false: the user has given up. */
  ask(): Promise<boolean> {
    waiting ??= new Promise((resolve) => (settle = resolve));
    return waiting;
  },
  answer(given: boolean): void {
    settle?.(given);
    settle = waiting = null;
  },
};
