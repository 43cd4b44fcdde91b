import { keys } from './keys';

/** The selection: a call, a repeater, a radio or an alarm; and the open drawer of the radio page. */

export interface Chosen {
  kind: string;
  id: string | number;
  /** The row as it was when selected, for rows that may leave their list. */
  row?: unknown;
}

let chosen = $state.raw<Chosen | null>(null);
let drawer = $state('activity');
let forget: (() => void) | undefined;

export const choice = {
  get chosen() {
    return chosen;
  },
  get drawer() {
    return drawer;
  },
  /** Shows it beside the lists until Escape. */
  choose(kind: string, id: string | number, row?: unknown): void {
    forget?.();
    forget = keys.step(() => this.leave());
    chosen = { kind, id, row };
  },
  leave(): void {
    forget?.();
    chosen = null;
  },
  open(name: string): void {
    drawer = name;
  },
  is(kind: string, id: string | number): boolean {
    return chosen?.kind === kind && chosen.id === id;
  },
};
