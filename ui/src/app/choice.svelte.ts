import { keys } from './keys';

/** What the person looks at: a call, a repeater, a radio, an alarm; and which drawer is open below the calls. */

export interface Chosen {
  kind: string;
  id: string | number;
  /** The row as it was when it was chosen, for what may leave its list. */
  row?: unknown;
}

let chosen = $state.raw<Chosen | null>(null);
let drawer = $state('latest');
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
