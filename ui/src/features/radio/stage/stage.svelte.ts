import { slot } from '../../../app/feature';
import { typing } from '../../../app/keys';
import { session } from '../../../app/session.svelte';
import type { Alarm } from '../../../schema';
import { radioOf } from '../danger';
import { network } from '../network.svelte';
import { saidBefore } from './said';

/** The emergencies on the radio page that nobody has taken, or this account has, until the user leaves them. */
class Stage {
  /** Those that began before were left. Microseconds. */
  private left = $state(0);
  /** A text that is being typed keeps its place until it is left. */
  private held = $state(false);

  /** The ones to work on, those with a radio, the first that began first. */
  readonly all = $derived<Alarm[]>(
    slot('standing')
      .flatMap((each) => each.emergencies())
      .filter((alarm) => radioOf(alarm) && (alarm.state === 'open' || alarm.taken_by === session.me?.account))
      .sort((a, b) => a.at - b.at),
  );

  /** The one that keys act on. */
  readonly first = $derived<Alarm | undefined>(this.all.find(({ id }) => id === aimed()) ?? this.all[0]);
  /** What was said in the time before it, the oldest first. */
  readonly said = $derived<string[]>(this.first ? saidBefore(this.first, network.latest.rows).map(({ id }) => id) : []);

  get shown(): boolean {
    return !this.held && this.all.some(({ at }) => at > this.left);
  }

  /** Shows the page again; an emergency that begins later takes the stage. */
  leave(): void {
    this.left = Math.max(0, ...this.all.map(({ at }) => at));
  }

  enter(): void {
    this.left = 0;
    this.held = false;
  }

  /** Attachment of the page: while a text that is not sent has the focus, the stage does not take its place. */
  readonly around = (page: HTMLElement): (() => void) => {
    const look = (): void => {
      const field = document.activeElement as Partial<HTMLInputElement> | null;
      const typed = typing(document.activeElement) && page.contains(document.activeElement) && Boolean(field?.value);
      this.held = typed && (this.held || !this.shown);
    };
    const looks = (): void => void requestAnimationFrame(look);
    for (const kind of ['focusin', 'focusout', 'input']) page.addEventListener(kind, looks);
    return () => {
      for (const kind of ['focusin', 'focusout', 'input']) page.removeEventListener(kind, looks);
      this.held = false;
    };
  };
}

export const stage = new Stage();

function aimed(): string | undefined {
  return slot('standing').flatMap((each) => each.aimed() ?? [])[0]?.id;
}
