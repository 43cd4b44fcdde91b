/** What the browser tests do at the console. */

import axe from 'axe-core';
import { chromium, type Browser, type Page } from 'playwright-core';
import { inject } from 'vitest';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const PATIENCE = 15_000;

export const address = inject('address');

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS });
}

/** A window of somebody's own, which fails the test when the page itself does, or a message lacks a fact. */
export async function openPage(browser: Browser, faults: string[]): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en' });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  page.on('pageerror', (fault) => faults.push(fault.message));
  page.on('console', (line) => {
    if (line.type() === 'error' && /Content Security Policy|^words:/.test(line.text())) faults.push(line.text());
  });
  await page.addInitScript(() => localStorage.setItem('scape.language', localStorage.getItem('scape.language') ?? 'en'));
  await page.goto(address);
  return page;
}

export async function signIn(page: Page, name: string, password = inject('password')): Promise<void> {
  await page.locator('input[autocomplete=username]').fill(name);
  await page.locator('input[autocomplete=current-password]').fill(password);
  await page.keyboard.press('Enter');
}

/** Signed in, in English, with the link to the server up. */
export async function signedIn(browser: Browser, faults: string[], name = 'administrator'): Promise<Page> {
  const page = await openPage(browser, faults);
  await signIn(page, name);
  await page.locator('main#work').waitFor();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByText('Connected', { exact: true }).waitFor();
  return page;
}

export interface Fault {
  id: string;
  impact: string;
  where: string[];
}

/** Accessibility faults that keep somebody from working. */
export async function seriousFaults(page: Page): Promise<Fault[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] }),
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, impact, nodes }) => ({ id, impact: String(impact), where: nodes.map((node) => node.html.slice(0, 160)) }));
}
