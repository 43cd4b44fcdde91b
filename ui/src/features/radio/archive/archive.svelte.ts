import { ask, type NamedFile, type Refusal } from '../../../app/api';
import { choice } from '../../../app/choice.svelte';
import { reasonFor, reasons } from '../../../app/reason.svelte';
import { refusalOf } from '../../../app/refused';
import { router } from '../../../app/router.svelte';
import { saveAs } from '../../../kit/register/save';
import type { About, Call, NewNote } from '../../../schema';
import { history, type FoundCall } from '../history.svelte';
import { network } from '../network.svelte';
import { player, PURPOSE } from './player.svelte';

export const AT_ARCHIVE = ['archive'];

/** A call of a conversation, and the microseconds of silence before it. */
export interface Played {
  call: FoundCall;
  silence: number;
}

/** The file that was last taken out. */
type Taken = Omit<NamedFile, 'content'>;

/** What the page of the archive shows: a search or a conversation, and one call with what people did with it. */
class Archive {
  shown = $state<'search' | 'conversation'>('search');
  conversation = $state.raw<{ calls: Played[]; more: boolean } | null>(null);
  about = $state.raw<About | null>(null);
  refusal = $state.raw<Refusal | null>(null);
  taken = $state.raw<Taken | null>(null);
  taking = $state(false);

  get isOpen(): boolean {
    return router.asked.split('/')[0] === AT_ARCHIVE[0];
  }

  /** A call of the lists that are loaded. */
  find(id: string): FoundCall | undefined {
    const lists = [history.answer?.rows ?? [], this.conversation?.calls.map(({ call }) => call) ?? [], network.latest.rows];
    const found: Call | undefined = lists.flat().find((call) => call.id === id);
    return found ?? (this.about?.call.id === id ? this.about.call : undefined);
  }

  async converse(talkgroup: string, since: number, until: number): Promise<void> {
    const query = new URLSearchParams({ talkgroup, since: String(since), until: String(until) });
    this.conversation = await ask.get(`/radio/playlist?${query}`, reasonFor(PURPOSE));
  }

  /** Plays the conversation, from one of its calls; what cannot be heard is passed over. */
  play(from?: string): void {
    const calls = (this.conversation?.calls ?? []).map(({ call }) => call).filter(hasSound);
    void player.converse(calls.map(({ id }) => id), from);
  }

  /** Reads what people did with a call. */
  async read(id: string): Promise<void> {
    if (this.about?.call.id !== id) this.about = this.taken = null;
    this.refusal = await refusalOf(async () => {
      const about = await ask.get<About>(`${of(id)}/about`, reasons[PURPOSE]?.trim() ?? '');
      if (choice.is('call', id)) this.about = about;
    });
  }

  async note(id: string, note: NewNote): Promise<void> {
    await ask.post(`${of(id)}/notes`, note);
    await this.read(id);
  }

  async keep(id: string, reason: string): Promise<void> {
    await ask.put(`${of(id)}/kept`, { reason });
    await this.read(id);
  }

  async release(id: string, reason: string): Promise<void> {
    await ask.post(`${of(id)}/release`, { reason });
    await this.read(id);
  }

  /** Saves the sound or the recording of a call as a file. */
  async take(id: string, what: 'sound/file' | 'recording'): Promise<void> {
    if (this.taking) return;
    this.taking = true;
    const refusal = await refusalOf(async () => {
      const { name, sha256, content } = await ask.named(`${of(id)}/${what}`, reasonFor(PURPOSE));
      saveAs(name, content);
      await this.read(id);
      this.taken = { name, sha256 };
    });
    this.taking = false;
    if (refusal) this.refusal = refusal;
  }
}

export const archive = new Archive();

player.heard = (call) => {
  if (archive.about?.call.id === call) void archive.read(call);
};

export function hasSound(call: Pick<Call, 'recording_path' | 'encrypted'>): boolean {
  return Boolean(call.recording_path) && !call.encrypted;
}

/** What a shell is given to verify a file. */
export function verifying({ name, sha256 }: Taken): string {
  return `echo "${sha256}  ${name}" | sha256sum -c`;
}

function of(id: string): string {
  return `/radio/calls/${encodeURIComponent(id)}`;
}
