/** The demo as the browser tests' server: a node, its switch, and repeaters that talk. */

import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

const ROOT = join(import.meta.dirname, '../../..');
const PYTHON = join(ROOT, '.venv/bin/python');
const STARTUP = 90_000;

/** Whether this installation can make sound of calls. */
export const hasVocoder = spawnSync(PYTHON, ['-c', 'import blip25_vocoder']).status === 0;

declare module 'vitest' {
  export interface ProvidedContext {
    address: string;
    password: string;
    folder: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'scape-browser-'));
  const demo = spawn(
    PYTHON,
    ['-m', 'simulator', 'demo', '--folder', join(folder, 'demo'), '--port', '0', '--headless'],
    { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const box = await printed(demo, /Ctrl-C/);
  project.provide('address', found(box, /(http:\S+)/));
  project.provide('password', found(box, /administrator\s+(\S+)/));
  project.provide('folder', folder);
  return async () => {
    demo.kill('SIGTERM');
    await new Promise((ended) => demo.once('exit', ended));
    rmSync(folder, { recursive: true });
  };
}

/** What the process prints until it prints `last`. */
function printed(process: ChildProcess, last: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const late = setTimeout(() => reject(new Error(`the demo does not start:\n${text}`)), STARTUP);
    process.once('exit', (status) => reject(new Error(`the demo ended with ${status}:\n${text}`)));
    process.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (!last.test(text)) return;
      clearTimeout(late);
      resolve(text);
    });
  });
}

function found(text: string, pattern: RegExp): string {
  const match = pattern.exec(text)?.[1];
  if (!match) throw new Error(`${pattern} is not in\n${text}`);
  return match;
}

/** The node's own process among those of `folder`: not its keeper, not the switch. */
export function nodeProcess(folder: string): number {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const node = processes.find((id) => {
    const line = commandLine(id);
    return line.includes(folder) && line.includes(' scape node ');
  });
  if (!node) throw new Error(`no node runs in ${folder}`);
  return Number(node);
}

function commandLine(id: string): string {
  try {
    return readFileSync(`/proc/${id}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return ''; // it has ended since it was listed
  }
}
