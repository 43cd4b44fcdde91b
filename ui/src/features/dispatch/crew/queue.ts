import type { CrewAct } from '../../../schema';

/** Acts of a crew that wait for the network, oldest first. They survive a reload. */
export class Queue {
  private acts: CrewAct[];

  constructor(
    private readonly read: () => string | null,
    private readonly write: (acts: string) => void,
  ) {
    this.acts = parsed(this.read());
  }

  get waiting(): readonly CrewAct[] {
    return this.acts;
  }

  add(act: CrewAct): void {
    this.keep([...this.acts, act]);
  }

  /** Sends all of them in order; `refused` gets what the server will never do. Stops at the first that gets no answer. */
  async flush(send: (act: CrewAct) => Promise<void>, isFinal: (fault: unknown) => boolean, refused: (act: CrewAct, fault: unknown) => void): Promise<void> {
    for (let act = this.acts[0]; act; act = this.acts[0]) {
      try {
        await send(act);
      } catch (fault) {
        if (!isFinal(fault)) return;
        refused(act, fault);
      }
      const { key } = act;
      this.keep(this.acts.filter((each) => each.key !== key));
    }
  }

  private keep(acts: CrewAct[]): void {
    this.acts = acts;
    this.write(JSON.stringify(acts));
  }
}

function parsed(text: string | null): CrewAct[] {
  try {
    const found: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(found) ? (found as CrewAct[]) : [];
  } catch {
    return [];
  }
}
