import type { FactorsGone, Proof } from '../schema';
import { ask, Refusal } from './api';
import { kept } from './kept';
import { refusalOf } from './refused';
import { words, type Language } from './words.svelte';

/** The signed-in user and the agency. The page is loaded again for the next user: what one has seen and written is in its memory. */

export interface Agency {
  name: string;
  version: string;
  languages: string[];
  language: string;
}

export interface Me {
  account: string;
  name: string;
  full_name: string;
  roles: string[];
  rights: string[];
  language: string;
  must_change_password: boolean;
  must_add_factor: boolean;
  has_factor: boolean;
  factors_removed: FactorsGone | null;
  agency: string;
  /** Why the session is locked, and after how many minutes without use it locks. */
  locked: string;
  lock_after: number;
  has_pin: boolean;
}

let agency = $state.raw<Agency | null>(null);
let me = $state.raw<Me | null>(null);
let ready = $state(false);
/** The server ended the session, not the person. */
let ended = $state(false);
/** The one-time password just typed, so that it need not be typed again to be changed. */
let oneTime = '';

export const session = {
  get agency() {
    return agency;
  },
  get me() {
    return me;
  },
  get ready() {
    return ready;
  },
  get ended() {
    return ended;
  },
  get oneTime() {
    return oneTime;
  },
  may(right: string): boolean {
    return me?.rights.includes(right) ?? false;
  },
  /** Reads the agency, and whether this browser is still signed in. Throws Refusal when the server is down. */
  async begin(): Promise<void> {
    const found = await ask.get<Agency>('/agency');
    await words.speak(kept.read('language') ?? found.language);
    await enter(await ask.get<Me>('/session').catch(noSession));
    agency = found;
    ready = true;
  },
  async signIn(name: string, password: string): Promise<void> {
    await begun(await ask.post<Me>('/session', { name, password }), password);
  },
  async secondStep(ticket: string, proof: Proof, password: string): Promise<void> {
    await begun(await ask.post<Me>('/session/second', { ticket, proof }), password);
  },
  /** Reads again what the account is and may. */
  async renew(): Promise<void> {
    await enter(await ask.get<Me>('/session').catch(noSession));
  },
  async signOut(everywhere = false): Promise<void> {
    await ask.delete(everywhere ? '/sessions' : '/session').catch(noSession);
    location.reload();
  },
  async changePassword(old: string, changed: string): Promise<void> {
    await ask.post('/people/password', { old, new: changed });
    oneTime = '';
    await session.renew();
  },
  async speak(language: Language): Promise<void> {
    if ((await choose(language)) && me) await ask.put('/people/language', { language });
  },
  /** The link does not reconnect, perhaps because the session has ended, or must first do something. */
  async check(): Promise<void> {
    const fault = await refusalOf(async () => {
      const who = await ask.get<Me>('/session');
      if (who.must_add_factor || who.must_change_password) await enter(who);
    });
    if (fault?.status === 401) session.end();
  },
  end(): void {
    ended = me !== null;
    me = null;
  },
};

async function begun(who: Me, password: string): Promise<void> {
  if (ended) return location.reload();
  oneTime = who.must_change_password ? password : '';
  await enter(who);
}

async function enter(who: Me | null): Promise<void> {
  me = who;
  if (!who) return;
  ended = false;
  await choose(who.language);
}

/** Switches to the language that the user chose, now and at the next visit. */
async function choose(language: string): Promise<boolean> {
  const chosen = await words.speak(language);
  if (chosen) kept.write('language', language);
  return chosen;
}

function noSession(fault: unknown): null {
  if (fault instanceof Refusal && fault.status === 401) return null;
  throw fault;
}
