/**
 * Consoles with sound, for `voice.py`: one Chromium with a fake microphone, and a window for each desk.
 *
 * Commands come as lines of JSON, and each is answered by one. What a desk's audio worklets play, and what its
 * microphone gives them, is recorded beside them, each block of samples with the moment it passed.
 */

import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';

const { microphone, hosts } = JSON.parse(process.env.SCAPE_VOICE);
const fake = microphone ? ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream', `--use-file-for-fake-audio-capture=${microphone}`] : ['--use-fake-device-for-media-stream', '--deny-permission-prompts'];
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-proxy-server', '--autoplay-policy=no-user-gesture-required', ...fake, ...(hosts ? [`--host-resolver-rules=MAP ${hosts} 127.0.0.1`] : [])],
});
const pages = new Map();
const faults = [];

/** Runs in the page before the console does. */
function record() {
  const RECORDER = `registerProcessor('recorder', class extends AudioWorkletProcessor {
    constructor() {
      super();
      this.blocks = [];
    }
    process([input]) {
      const samples = input[0];
      if (samples) this.blocks.push({ at: Date.now(), samples: samples.slice() });
      if (this.blocks.length < 16) return true;
      this.port.postMessage(this.blocks);
      this.blocks = [];
      return true;
    }
  })`;
  const recorded = (globalThis.recorded = []);
  const keys = (globalThis.keys = []);
  const shown = (globalThis.shown = []);
  const connect = AudioNode.prototype.connect;
  let contexts = 0;

  AudioNode.prototype.connect = function (to, ...more) {
    const done = connect.call(this, to, ...more);
    const isMouth = this instanceof MediaStreamAudioSourceNode;
    const isEar = to === this.context.destination && (this instanceof AudioWorkletNode || this instanceof MediaElementAudioSourceNode);
    if (isMouth || isEar) void tap(this, isMouth ? 'mouth' : this instanceof AudioWorkletNode ? 'ear' : 'recall');
    return done;
  };

  async function tap(node, of) {
    const { context } = node;
    const number = contexts++;
    await context.audioWorklet.addModule(URL.createObjectURL(new Blob([RECORDER], { type: 'text/javascript' })));
    const recorder = new AudioWorkletNode(context, 'recorder', { numberOfOutputs: 0 });
    recorder.port.onmessage = ({ data }) => data.forEach((block) => recorded.push({ of, number, rate: context.sampleRate, ...block }));
    connect.call(node, recorder);
  }

  const open = MediaDevices.prototype.getUserMedia;
  MediaDevices.prototype.getUserMedia = async function (...wanted) {
    return (globalThis.microphone = await open.apply(this, wanted));
  };

  const play = HTMLMediaElement.prototype.play;
  const heard = new WeakSet();
  const context = { of: null };
  HTMLMediaElement.prototype.play = function () {
    if (!heard.has(this)) {
      heard.add(this);
      context.of ??= new AudioContext({ latencyHint: 'interactive' });
      context.of.createMediaElementSource(this).connect(context.of.destination);
    }
    return play.call(this);
  };

  for (const type of ['keydown', 'keyup', 'change', 'blur']) addEventListener(type, (event) => event.repeat || (type === 'blur' && event.target !== globalThis) || keys.push({ type, code: event.code ?? '', at: Date.now() }), { capture: true });
  new MutationObserver(() => {
    const talks = document.querySelector('.talk .key')?.classList;
    const state = talks ? ['none', 'ready', 'asked', 'talks', 'warns', 'busy', 'refused'].find((each) => talks.contains(each)) : '';
    if (state !== shown.at(-1)?.state) requestAnimationFrame(() => setTimeout(() => shown.push({ state, at: Date.now() })));
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['class'] });
}

/** What was recorded since the last time, as 16-bit samples. */
function take() {
  const text = (samples) => {
    const octets = new Uint8Array(Int16Array.from(samples, (sample) => Math.max(-1, Math.min(1, sample)) * 32767).buffer);
    return btoa(String.fromCharCode(...octets));
  };
  const drain = (list) => list.splice(0);
  return { blocks: drain(globalThis.recorded).map(({ samples, ...block }) => ({ ...block, samples: text(samples) })), keys: drain(globalThis.keys), shown: drain(globalThis.shown) };
}

const acts = {
  async open({ desk, address, user, password, records }) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, bypassCSP: records, permissions: microphone ? ['microphone'] : [] });
    const page = await context.newPage();
    pages.set(desk, page);
    page.setDefaultTimeout(30_000);
    page.on('pageerror', (fault) => faults.push(fault.message));
    page.on('console', (line) => line.type() === 'error' && /Content Security Policy|^words:/.test(line.text()) && faults.push(line.text()));
    if (records) await page.addInitScript(record);
    await page.addInitScript(() => localStorage.setItem('scape.language', 'en'));
    await page.goto(address);
    await page.locator('input[autocomplete=username]').fill(user);
    await page.locator('input[autocomplete=current-password]').fill(password);
    await page.keyboard.press('Enter');
    await page.locator('main#work').waitFor();
  },
  press: ({ desk, key }) => pages.get(desk).keyboard.press(key),
  down: ({ desk, key }) => pages.get(desk).keyboard.down(key),
  up: ({ desk, key }) => pages.get(desk).keyboard.up(key),
  see: ({ desk, text }) => pages.get(desk).getByText(text).first().waitFor(),
  find: ({ desk, selector }) => pages.get(desk).locator(selector).first().waitFor(),
  read: ({ desk, selector }) => pages.get(desk).locator(selector).first().innerText(),
  run: ({ desk, code }) => pages.get(desk).evaluate(code),
  take: ({ desk }) => pages.get(desk).evaluate(take),
  faults: () => faults.splice(0),
};

for await (const line of createInterface({ input: process.stdin })) {
  const { act, ...what } = JSON.parse(line);
  const answer = await Promise.resolve(acts[act](what)).then((found) => ({ found }), (fault) => ({ fault: String(fault.stack ?? fault) }));
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
await browser.close();
