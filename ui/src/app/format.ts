import { words } from './words.svelte';

/** The locale of each language: English as in Europe. */
const LOCALES = { lv: 'lv', lt: 'lt', en: 'en-GB' };
const locale = (): string => LOCALES[words.language];

/** Times are microseconds since 1970 from the server, or milliseconds from the clock. */
export const toMillis = (micros: number): number => micros / 1000;

const formats = new Map<string, Intl.DateTimeFormat>();

function inLanguage(name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${words.language} ${name}`;
  const made = formats.get(key) ?? new Intl.DateTimeFormat(locale(), { hourCycle: 'h23', ...options });
  formats.set(key, made);
  return made;
}

/** 02:14:07 */
export function time(millis: number): string {
  return inLanguage('time', { hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(millis);
}

/** 22 Nov in the order of the language. */
export function day(millis: number): string {
  return inLanguage('day', { day: 'numeric', month: 'short' }).format(millis);
}

/** 22 Nov 2026 in the order of the language. */
export function dayOfYear(millis: number): string {
  return inLanguage('dayOfYear', { day: 'numeric', month: 'short', year: 'numeric' }).format(millis);
}

/** 22.11.2026, as the language writes a day in numbers. */
export function dayInNumbers(millis: number): string {
  return inLanguage('dayInNumbers', { day: '2-digit', month: '2-digit', year: 'numeric' }).format(millis);
}

/** The whole date with the day of the week. */
export function date(millis: number): string {
  return inLanguage('date', { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' }).format(millis);
}

export function sameDay(a: number, b: number): boolean {
  return new Date(a).toDateString() === new Date(b).toDateString();
}

/** 02:14:07, with the day before it if it was not today. */
export function moment(millis: number, now: number): string {
  return sameDay(millis, now) ? time(millis) : `${day(millis)} ${time(millis)}`;
}

/** 0:04, 12:31, 3:15:00, and above two days 9 d 4 h; never negative. */
export function span(millis: number): string {
  const seconds = Math.max(0, Math.floor(millis / 1000));
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  if (hours >= 48) return `${Math.floor(hours / 24)} d ${hours % 24} h`;
  const padded = (part: number): string => String(part).padStart(2, '0');
  return hours ? `${hours}:${padded(minutes)}:${padded(rest)}` : `${minutes}:${padded(rest)}`;
}

/** A figure, in thousands, with the same minus in every language. */
export function number(value: number, digits = 0): string {
  return figure(value, { maximumFractionDigits: digits });
}

/** A figure as one types it, and numbers of radios: without separators between thousands. */
export function plainNumber(value: number): string {
  return figure(value, { maximumFractionDigits: 6, useGrouping: false });
}

function figure(value: number, options: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(locale(), options).format(value).replace('-', '\u2212');
}

/** −86 dBm; empty if it is not known. */
export function decibels(value: number | null): string {
  return value ? `${number(value)} dBm` : '';
}

/** 163.2375 MHz */
export function megahertz(hertz: number): string {
  const format = new Intl.NumberFormat(locale(), { minimumFractionDigits: 4, maximumFractionDigits: 4 });
  return `${format.format(hertz / 1e6)} MHz`;
}

/** The number in an address, or one that nothing has. */
export function numbered(id: string): number {
  return /^\d{1,10}$/.test(id) ? Number(id) : -1;
}

/** The parts, separated by dots. */
export function joined(...parts: (string | number | false | null | undefined)[]): string {
  return parts.filter(Boolean).join(' · ');
}

/** Sorts names by the rules of this language. */
export function byName(a: string, b: string): number {
  return collator(words.language).compare(a, b);
}

const collators = new Map<string, Intl.Collator>();

function collator(language: string): Intl.Collator {
  const made = collators.get(language) ?? new Intl.Collator(language, { numeric: true });
  collators.set(language, made);
  return made;
}
