import { keys } from '../../../app/keys';

/** How long what was done is shown, in milliseconds. */
const SHOWN = 6000;

/** Whether the command bar is open, and what it did last. */
class CommandBar {
  shown = $state(false);
  typed = $state('/');
  /** The choice that the arrows have reached; -1: none. */
  at = $state(-1);
  /** Enter was pressed before the command was understood. */
  entered = false;
  done = $state('');
  private forget: (() => void) | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  open(): void {
    if (this.shown) return;
    this.forget = keys.step(() => this.close());
    this.done = '';
    this.typed = '/';
    this.at = -1;
    this.entered = false;
    this.shown = true;
  }

  close(done = ''): void {
    this.forget?.();
    this.shown = false;
    this.done = done;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => (this.done = ''), SHOWN);
  }
}

export const bar = new CommandBar();
