import type { Component } from 'svelte';
import type { Alarm } from '../schema';
import type { Facts } from './words.svelte';

/** What a feature declares of itself. Pages, keys, help and slots are read from these rows. */
export interface Feature {
  name: string;
  pages: Page[];
  commands: Command[];
  slots?: { [Name in keyof Slots]?: Slots[Name][] };
}

export interface Page {
  /** The address after `#/`; a last part `:id` is of which thing it is, as in `site/:id`. */
  path: string;
  /** The right to see it. */
  right: string;
  /** The word of its name. */
  label: string;
  /** Pages with a key are in the menu, in the order of their keys. */
  key?: string;
  /** The page of the menu that is marked while this one is shown. */
  under?: string;
  /** Pages of one shelf share a list beside them and one entry of the menu. */
  shelf?: Shelf;
  /** Its component, and what that is given besides the id. */
  load: () => Promise<{ default: Component<{ id: string }> | Component<Record<string, never>>; props?: Record<string, unknown> }>;
}

export type Shelf = 'registers';

/** Something a person can do by a key, a button or its name. */
export interface Command {
  /** Begins with the name of its feature. */
  id: string;
  /** A character as printed on its key, or ⇧ and a digit. */
  key?: string;
  label: string;
  /** The pages or shelves where it acts, or everywhere. */
  where: readonly string[] | 'everywhere';
  right?: string;
  /** Whether it can be done now. */
  when?: () => boolean;
  run: () => void;
}

/** What features show in places that are not theirs. */
export interface Slots {
  /** The one line above every page whose height is always reserved. */
  rail: Component;
  /** The strip below every page. */
  strip: Component;
  /** What is always there and not seen: what screen readers say by themselves. */
  unseen: Component;
  /** The state of a part of the system in the bar; null: this person does not see it. */
  chips: () => Chip | null;
  /** What can be opened below the calls that go on. */
  drawers: Drawer;
  /** The details of what is chosen. */
  details: Details;
  /** What is known of one site or radio. */
  about: Component<{ of: 'site' | 'radio'; id: number }>;
  alarms: AlarmSource;
}

export interface Chip {
  id: string;
  shape: 'good' | 'busy' | 'bad' | 'unknown';
  text: string;
}

export interface Drawer {
  name: string;
  /** What opens it. */
  command: Command;
  /** How many wait in it. */
  count?: () => number;
  view: Component;
}

export interface Details {
  kind: string;
  label: string;
  view: Component<{ id: string | number; row: unknown }>;
}

/** What a feature can say of the alarms it raises. */
export interface AlarmSource {
  /** Who or what it is about. */
  subject: (alarm: Pick<Alarm, 'about'>) => string;
  place: (alarm: Alarm) => string;
  /** The facts as people read them: names instead of numbers. */
  facts: (alarm: Alarm) => Facts;
  /** The pages of what it is about. */
  pages: (alarm: Alarm) => { label: string; path: string }[];
  /** Emergencies that go on, whether an alarm was raised for them or not. */
  emergencies: () => Ongoing[];
}

export interface Ongoing {
  key: string;
  /** What it comes from, as an alarm would name it. */
  about: string;
  /** Microseconds since 1970. */
  since: number;
  where: string;
  show: () => void;
}

let installed: readonly Feature[] = [];

/** Says which features this console has; before anything is shown. */
export function install(features: readonly Feature[]): void {
  installed = features;
}

export function pages(): Page[] {
  return installed.flatMap((feature) => feature.pages);
}

export function commands(): Command[] {
  return installed.flatMap((feature) => feature.commands);
}

/** What the features put into a slot, in their order. */
export function slot<Name extends keyof Slots>(name: Name): Slots[Name][] {
  return installed.flatMap((feature) => feature.slots?.[name] ?? []);
}
