/** What the browser tests do at the console. Each file that imports it has a browser of its own. */

import axe from 'axe-core';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const PATIENCE = 60_000; // only a test that fails waits so long

/** The window of the test that runs, and what went wrong in it unseen. */
export let page: Page;
export const faults: string[] = [];

let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS });
});

afterEach(async () => {
  await page?.context().close();
  expect(faults.splice(0)).toEqual([]);
});

afterAll(() => browser.close());

/** A new window, which fails the test when the page itself does, or a message lacks a fact. */
export async function openPage(): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en' });
  page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  page.on('pageerror', (fault) => faults.push(fault.message));
  page.on('console', (line) => {
    if (line.type() === 'error' && /Content Security Policy|^words:/.test(line.text())) faults.push(line.text());
  });
  await page.addInitScript(() => localStorage.setItem('scape.language', localStorage.getItem('scape.language') ?? 'en'));
  await page.goto(inject('address'));
}

export async function signIn(name: string, password = inject('password')): Promise<void> {
  await page.locator('input[autocomplete=username]').fill(name);
  await page.locator('input[autocomplete=current-password]').fill(password);
  await page.keyboard.press('Enter');
}

/** Signed in, in English, with the link to the server up. */
export async function signedIn(name = 'administrator'): Promise<void> {
  await openPage();
  await signIn(name);
  await inEnglish();
}

export async function inEnglish(): Promise<void> {
  await page.locator('main#work').waitFor();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByText('Connected', { exact: true }).waitFor();
}

export function panel(name: string): Locator {
  return page.getByRole('region', { name, exact: true });
}

/** The tiles of the talkgroups. */
export function tiles(): Locator {
  return page.getByRole('list', { name: 'Talkgroups' });
}

export interface Fault {
  id: string;
  impact: string;
  where: string[];
}

/** Serious accessibility faults. */
export async function seriousFaults(): Promise<Fault[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] }),
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, impact, nodes }) => ({ id, impact: String(impact), where: nodes.map((node) => node.html.slice(0, 160)) }));
}
