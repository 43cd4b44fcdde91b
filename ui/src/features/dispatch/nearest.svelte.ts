import { ask } from '../../app/api';
import { refusalOf } from '../../app/refused';
import { number, span, toMillis } from '../../app/format';
import { say } from '../../app/words.svelte';
import type { Candidate, Recommendation, Why } from '../../schema';

/** Milliseconds between two questions, and until the next without a reason: units move. */
const PAUSE = 1000;
const REST = 15_000;

/** An answer of the server about who is near, asked for again while it is shown. */
export class Nearest<T = Recommendation> {
  answer = $state.raw<T | null>(null);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asked = 0;
  private due = Infinity;

  constructor(private readonly path: string) {}

  /** Asks soon, and not more often than once in `PAUSE`. */
  ask(): void {
    this.after(Math.max(0, this.asked + PAUSE - Date.now()));
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private after(wait: number): void {
    if (Date.now() + wait >= this.due) return;
    clearTimeout(this.timer);
    this.due = Date.now() + wait;
    this.timer = setTimeout(() => void this.fetch(), wait);
  }

  private async fetch(): Promise<void> {
    this.asked = Date.now();
    this.due = Infinity;
    await refusalOf(async () => {
      this.answer = await ask.get<T>(this.path);
    });
    this.after(REST);
  }
}

/** 2,1 km · 4:06 */
export function wayOf({ metres, seconds }: Pick<Candidate, 'metres' | 'seconds'>): string[] {
  return [metres === null ? '' : `${number(metres / 1000, 1)} km`, seconds === null ? '' : say('dispatch-minutes', { minutes: Math.max(1, Math.round(seconds / 60)) })];
}

/** The age of its fix, and how exact that is. */
export function fixOf({ fixed_at, radius }: Pick<Candidate, 'fixed_at' | 'radius'>, now: number): string {
  if (fixed_at === null) return '';
  return [say('dispatch-fix-age', { age: span(now - toMillis(fixed_at)) }), radius === null ? '' : `±${number(radius)} m`].filter(Boolean).join(' ');
}

export function reasonOf({ code, facts }: Why, now: number): string {
  if (code === 'status') return say(`dispatch-status-${String(facts['status'])}`);
  const kind = facts['kind'] === undefined ? '' : say(`dispatch-units-unit-kind-${String(facts['kind'])}`);
  const age = facts['at'] === undefined ? '' : span(now - toMillis(Number(facts['at'])));
  return say(`dispatch-why-${code}`, { ...(facts as Record<string, string | number>), kind, age, factor: number(Number(facts['factor'] ?? 0), 1) });
}
