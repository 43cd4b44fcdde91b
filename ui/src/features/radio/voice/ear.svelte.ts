import { clock } from '../../../app/clock.svelte';
import { kept } from '../../../app/kept';
import { lock } from '../../../app/lock.svelte';
import { deck } from '../deck/deck.svelte';
import { network } from '../network.svelte';
import earUrl from './ear.worklet.ts?worker&url';
import { line } from './line.svelte';
import type { FromEar, FromWorker } from './messages';
import type { Group, Wishes } from './mix';
import { outputs, type Away } from './outputs.svelte';

const NAME = 'voice';
export const GROUPS: Group[] = ['selected', 'others'];
/** How much the others are lowered while the selected one speaks, and while this console does. */
const QUIETER = 0.3;
const SILENT = 0.05;
/** After so much silence a held conversation has rested, in milliseconds. */
const RESTED = 6000;
const MINUTE = 60_000;
/** So often in a minute the machine falls behind before it is said to be slow; within a second it counts once. */
const OFTEN = 3;
const SECOND = 1000;
/** Calls that are remembered as heard, or as without sound: more than a list shows. */
const REMEMBERED = 500;

/** What a user keeps of the sound, in this browser. Volumes from 0 to 100; outputs by their ids, empty: the system's, and by their names. */
interface Own {
  volumes: Record<Group, number>;
  outputs: Record<Group, string>;
  names: Record<Group, string>;
  talkgroups: Record<number, number>;
}

const FIRST: Own = { volumes: { selected: 80, others: 50 }, outputs: { selected: '', others: '' }, names: { selected: '', others: '' }, talkgroups: {} };

/** What this console hears, and how. */
class Ear {
  /** Whether the browser keeps this page silent, until a click. */
  blocked = $state(false);
  /** How loud each call is that has sound now, from 0 to 1. */
  levels = $state.raw<Record<string, number>>({});
  /** The group in which each call is heard now; null: it is muted here. */
  heard = $state.raw<Record<string, Group | null>>({});
  /** Why calls have no sound: codes, by call. */
  silent = $state.raw<Record<string, string>>({});
  volumes = $state.raw(FIRST.volumes);
  /** The outputs that were chosen, and their names while they are gone. */
  outputs = $state.raw(FIRST.outputs);
  names = $state.raw(FIRST.names);
  /** Why a group sounds in the system's output instead. */
  away = $state.raw<Record<Group, Away>>({ selected: '', others: '' });
  private placing = Promise.resolve();
  /** How loud talkgroups are, from 0 to 100; those that are not named are at 100. */
  talkgroups = $state.raw(FIRST.talkgroups);
  /** Until when talkgroups are not heard, in milliseconds of the clock. */
  muted = $state.raw<Record<number, number>>({});
  mutedRadios = $state.raw<number[]>([]);
  /** The talkgroups of the conversation that is held; empty: none. */
  held = $state.raw<number[]>([]);
  private heldSince = 0;
  /** When this machine fell behind, the last times. */
  private behind = $state.raw<number[]>([]);
  /** This console speaks: everything else is lowered. */
  speaking = $state(false);
  /** What began before this moment, in microseconds, is not missed. */
  private since = $state(0);
  private played = $state.raw<ReadonlySet<string>>(new Set());
  private readonly speakers: Partial<Record<Group, { context: AudioContext; node: AudioWorkletNode }>> = {};

  /** Whether calls are heard at all. */
  get isOn(): boolean {
    return line.trouble === '' && !this.blocked;
  }

  /** Calls of the talkgroups with a tile that ended unheard here, newest first. */
  readonly missed = $derived(
    network.latest.rows.filter((call) => call.started > this.since && !call.private && !call.desk && !call.encrypted && !this.played.has(call.id) && deck.pinned.includes(call.destination)),
  );

  /** Whether this machine is too slow for the sound, again and again. */
  readonly slow = $derived(this.behind.length === OFTEN && clock.now - (this.behind[0] ?? 0) < MINUTE);

  /** Listens until the returned function is called. */
  start(): () => void {
    const own = { ...FIRST, ...(JSON.parse(kept.read(NAME) ?? '{}') as Partial<Own>) };
    [this.volumes, this.outputs, this.names, this.talkgroups] = [own.volumes, own.outputs, own.names, own.talkgroups];
    this.since = clock.now * 1000;
    const ends = [line.listen((message) => this.hear(message)), line.start(() => this.begin()), outputs.watch(() => void this.place()), $effect.root(() => this.follow())];
    return () => {
      for (const end of ends) end();
      for (const group of GROUPS) this.close(group);
    };
  }

  /** Has the sound here instead of in another window. */
  take(): void {
    line.take(() => this.begin());
  }

  /** The click that lets the browser sound. */
  async unblock(): Promise<void> {
    if (GROUPS.some((group) => !this.speakers[group])) return this.begin();
    await Promise.all(Object.values(this.speakers).map(({ context }) => context.resume()));
    this.look();
  }

  setVolume(group: Group, volume: number): void {
    this.volumes = { ...this.volumes, [group]: volume };
    this.keep();
  }

  /** Sounds in an output from now on, and again whenever it is back. */
  async setOutput(group: Group, device: string): Promise<void> {
    this.outputs = { ...this.outputs, [group]: device };
    await this.place();
  }

  /** The output in which a group sounds now; empty: the system's. */
  outputOf(group: Group): string {
    return this.away[group] ? '' : this.outputs[group];
  }

  /** Sends each group to its output as the devices are now, one change after the other. */
  place(): Promise<void> {
    return (this.placing = this.placing.then(async () => {
      await outputs.look();
      for (const group of GROUPS) await this.placeOne(group);
      this.keep();
    }));
  }

  private async placeOne(group: Group): Promise<void> {
    const id = this.outputs[group];
    const name = outputs.name(id);
    if (name || !id) this.names = { ...this.names, [group]: name };
    const context = this.speakers[group]?.context;
    if (context) this.away = { ...this.away, [group]: await outputs.place(context, id) };
  }

  volumeOf(talkgroup: number): number {
    return this.talkgroups[talkgroup] ?? 100;
  }

  setVolumeOf(talkgroup: number, volume: number): void {
    this.talkgroups = { ...this.talkgroups, [talkgroup]: volume };
    this.keep();
  }

  /** How loud the call is that is heard on a talkgroup, from 0 to 1. */
  levelOf(call: string | undefined): number {
    return call === undefined ? 0 : (this.levels[call] ?? 0);
  }

  isMuted(talkgroup: number): boolean {
    return (this.muted[talkgroup] ?? 0) > clock.now;
  }

  /** Does not hear a talkgroup for so many minutes; Infinity: until `hearAgain`. */
  mute(talkgroup: number, minutes: number): void {
    this.muted = { ...this.muted, [talkgroup]: clock.now + minutes * MINUTE };
  }

  hearAgain(talkgroup: number): void {
    this.muted = { ...this.muted, [talkgroup]: 0 };
  }

  /** Does not hear a radio that is stuck, or hears it again. */
  toggleRadio(radio: number): void {
    const others = this.mutedRadios.filter((each) => each !== radio);
    this.mutedRadios = others.length < this.mutedRadios.length ? others : [...others, radio];
  }

  /** Stays with the conversation of a talkgroup until it rests, or hears all again. */
  toggleHold(talkgroup: number): void {
    this.heldSince = clock.now;
    this.held = this.held.length ? [] : network.heardWith(talkgroup);
  }

  /** What was missed has been seen. */
  forgive(): void {
    this.since = clock.now * 1000;
  }

  private begin(): void {
    void this.open().catch(() => (this.blocked = true));
  }

  private look(): void {
    this.blocked = GROUPS.some((group) => this.speakers[group]?.context.state !== 'running');
  }

  /** An audio context for each group, each with a worklet that the worker plays to. */
  private async open(): Promise<void> {
    const channels = { selected: new MessageChannel(), others: new MessageChannel() };
    for (const group of GROUPS) {
      const context = new AudioContext({ sampleRate: 8000, latencyHint: 'interactive' });
      await context.audioWorklet.addModule(earUrl);
      const node = new AudioWorkletNode(context, 'ear', { numberOfInputs: 0, outputChannelCount: [1] });
      node.port.postMessage({ port: channels[group].port2 }, [channels[group].port2]);
      node.port.onmessage = ({ data }: MessageEvent<FromEar>) => data === 'behind' && this.fallBehind();
      node.connect(context.destination);
      this.close(group);
      this.speakers[group] = { context, node };
    }
    await this.place();
    const [selected, others] = [channels.selected.port1, channels.others.port1];
    line.say({ type: 'ports', selected, others }, [selected, others]);
    for (const { context } of Object.values(this.speakers)) context.onstatechange = () => this.look();
    this.look();
    this.setGains();
    this.say();
  }

  private close(group: Group): void {
    const speaker = this.speakers[group];
    if (!speaker) return;
    speaker.context.onstatechange = null;
    void speaker.context.close();
    delete this.speakers[group];
  }

  private follow(): void {
    $effect(() => this.say());
    $effect(() => this.setGains());
    $effect(() => line.follow(lock.why !== ''));
    $effect(() => this.rest());
  }

  /** Which sound is sent here, and which of it is heard; as text, which is said again only when it changes. */
  private readonly wanted = $derived.by(() => {
    const shown = [...deck.pinned, ...(deck.selected === undefined ? [] : [deck.selected])];
    const talkgroups = [...new Set(shown.flatMap((talkgroup) => network.heardWith(talkgroup)))];
    const selected = deck.selected === undefined ? [] : network.heardWith(deck.selected);
    const muted = Object.keys(this.muted).map(Number).filter((talkgroup) => this.isMuted(talkgroup));
    const volumes = Object.fromEntries(Object.entries(this.talkgroups).map(([talkgroup, volume]) => [talkgroup, (volume / 100) ** 2]));
    return JSON.stringify({ talkgroups, wishes: { selected, muted, mutedRadios: this.mutedRadios, held: this.held, volumes } });
  });

  private say(): void {
    const { talkgroups, wishes } = JSON.parse(this.wanted) as { talkgroups: number[]; wishes: Wishes };
    line.say({ type: 'hear', talkgroups, calls: [] });
    line.say({ type: 'wish', wishes });
  }

  private setGains(): void {
    const selectedSpeaks = Object.values(this.heard).includes('selected');
    const lower = this.speaking ? SILENT : 1;
    const gains = { selected: lower, others: selectedSpeaks ? Math.min(lower, QUIETER) : lower };
    for (const group of GROUPS) {
      const gain = gains[group] * (this.volumes[group] / 100) ** 2 * 1.6;
      this.speakers[group]?.node.port.postMessage({ gain });
    }
  }

  /** A held conversation rests when nobody has spoken in it for some time, from the key on. */
  private rest(): void {
    const [first] = this.held;
    if (first === undefined || network.speaking(first)) return;
    const last = (network.callsOn(first)[0]?.ended ?? 0) / 1000;
    if (clock.now - Math.max(last, this.heldSince) > RESTED) this.held = [];
  }

  private hear(message: FromWorker): void {
    if (message.type === 'levels') this.levels = message.calls;
    else if (message.type === 'heard') this.heard = { ...this.heard, [message.spoken.call]: message.group };
    else if (message.type === 'rested') this.end(message.call, message.heard);
    else if (message.type === 'behind') this.fallBehind();
    else if (message.type === 'silent') this.silent = Object.fromEntries([...Object.entries(this.silent), [message.call, message.why]].slice(-REMEMBERED));
  }

  private fallBehind(): void {
    if (clock.now - (this.behind.at(-1) ?? 0) >= SECOND) this.behind = [...this.behind, clock.now].slice(-OFTEN);
  }

  private end(call: string, heard: boolean): void {
    const { [call]: _, ...others } = this.heard;
    this.heard = others;
    if (heard && this.isOn) this.played = new Set([...this.played, call].slice(-REMEMBERED));
  }

  private keep(): void {
    kept.write(NAME, JSON.stringify({ volumes: this.volumes, outputs: this.outputs, names: this.names, talkgroups: this.talkgroups } satisfies Own));
  }
}

export const ear = new Ear();
