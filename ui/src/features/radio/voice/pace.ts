/** Whether the audio thread keeps up: what it has played, against the time that has passed. In milliseconds. */

const STRETCH = 1000;
/** A sound card asks for some blocks at once; more than so much is time in which nothing was played. */
const BEHIND = 150;

export class Pace {
  private began: number | undefined;
  private played = 0;

  /** So much more is played by `now`; returns whether a stretch ends here that took too long. */
  falls(played: number, now: number): boolean {
    this.began ??= now;
    this.played += played;
    if (this.played < STRETCH) return false;
    const behind = now - this.began - this.played;
    [this.began, this.played] = [now, 0];
    return behind > BEHIND;
  }
}
