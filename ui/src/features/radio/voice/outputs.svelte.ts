/** Why a group does not sound in the output that was chosen for it; empty: it does. */
export type Away = '' | 'gone' | 'refused';

/** What browsers can do that cannot all send sound to an output of the user's choice. */
type Context = AudioContext & { setSinkId?: (id: string) => Promise<void> };

/** The audio devices of this machine, as they come and go. */
class Outputs {
  private devices = $state.raw<MediaDeviceInfo[]>([]);

  /** Those that have an id: a browser tells none before it may use the microphone. */
  of(kind: MediaDeviceKind): MediaDeviceInfo[] {
    return this.devices.filter((each) => each.kind === kind && each.deviceId);
  }

  /** The name of an output; empty where it is not known. */
  name(id: string): string {
    return this.of('audiooutput').find(({ deviceId }) => deviceId === id)?.label ?? '';
  }

  async look(): Promise<void> {
    this.devices = (await navigator.mediaDevices?.enumerateDevices().catch(() => [])) ?? [];
  }

  /** Calls `changed` when a device comes or goes, until the returned function is called. */
  watch(changed: () => void): () => void {
    const leave = new AbortController();
    navigator.mediaDevices?.addEventListener('devicechange', changed, { signal: leave.signal });
    return () => leave.abort();
  }

  /** Sends the sound of a context to an output, else to that of the system; returns why. */
  async place(context: Context, id: string): Promise<Away> {
    const why = await this.send(context, id);
    if (why) await context.setSinkId?.('').catch(() => undefined); // then nothing else can be done
    if (context.state === 'suspended') void context.resume(); // an output that vanished stops it
    return why;
  }

  private async send(context: Context, id: string): Promise<Away> {
    const there = this.of('audiooutput');
    if (id && there.length && !there.some(({ deviceId }) => deviceId === id)) return 'gone';
    if (!context.setSinkId) return id ? 'refused' : '';
    return context.setSinkId(id).then(() => '', (fault: DOMException) => (fault.name === 'NotFoundError' ? 'gone' : 'refused'));
  }
}

export const outputs = new Outputs();
