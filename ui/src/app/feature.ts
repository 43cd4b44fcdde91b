import type { Component } from 'svelte';
import type { Fact } from '../kit/Facts.svelte';
import type { Alarm } from '../schema';
import type { Sound } from './sound.svelte';
import type { Facts } from './words.svelte';

/** The declaration of a feature. Pages, keys, help and slots are read from these rows. */
export interface Feature {
  name: string;
  pages: Page[];
  commands: Command[];
  slots?: { [Name in keyof Slots]?: Slots[Name][] };
}

export interface Page {
  /** The address after `#/`; a last part `:id` selects the object, as in `site/:id`. */
  path: string;
  /** The right to see it. */
  right: string;
  /** The id of its name. */
  label: string;
  /** Pages with a key are in the menu, in the order of their keys. */
  key?: string;
  /** The page of the menu that is marked while this one is shown. */
  under?: string;
  /** For a screen that nobody sits at: nothing can be pressed, and all is larger. */
  wall?: boolean;
  /** For a phone: without the line above and the strip below. */
  alone?: boolean;
  /** Pages of one shelf share a list beside them and one entry of the menu. */
  shelf?: Shelf;
  /** Its component, and the component's properties besides the id. */
  load: () => Promise<{ default: Component<{ id: string }> | Component<Record<string, never>>; props?: Record<string, unknown> }>;
}

export type Shelf = 'registers';

/** An action that a user runs by a key, a button or its name. */
export interface Command {
  /** Begins with the name of its feature. */
  id: string;
  /** A character as printed on its key, or ⇧ and a digit. */
  key?: string;
  /** A function key, which acts inside text fields too. */
  functionKey?: string;
  label: string;
  /** The pages or shelves where it acts, or everywhere. */
  where: readonly string[] | 'everywhere';
  right?: string;
  /** Whether it is available now. */
  when?: () => boolean;
  /** The id of the sentence that says why it is not. */
  unless?: string;
  run: () => void;
}

/** What features show on pages of others. */
export interface Slots {
  /** The one line above every page whose height is always reserved. */
  rail: Component;
  /** Choices in the bar. */
  choices: Component;
  /** What is shown over every page while it is used; nothing moves for it. */
  over: Component;
  /** The strip below every page. */
  strip: Component;
  /** Invisible parts on every page: announcements for screen readers. */
  unseen: Component;
  /** The state of a part of the system in the bar; null: not for this user. */
  chips: () => Chip | null;
  /** What the signs of the feature mean, in the list of keys: fetched with it. */
  legend: () => Promise<{ default: Component }>;
  /** The drawers of the radio page. */
  drawers: Drawer;
  /** The details of the selection. */
  details: Details;
  /** Facts of one site or radio. */
  about: Component<{ of: 'site' | 'radio'; id: number }>;
  /** Plays a call, by its id. */
  play: Component<{ call: string }>;
  alarms: AlarmSource;
  /** What a feature knows of a person in danger, below the alarm: fetched with it. */
  danger: () => Promise<{ default: Component<{ alarm: Alarm }> }>;
  standing: Standing;
  /** Its sounds, each with the id of the name of its volume. */
  sounds: { label: string; sound: Sound };
}

/** Alarms that are not over, for other features. */
export interface Standing {
  /** People in danger. */
  emergencies: () => Alarm[];
  /** The alarm on which keys act. */
  aimed: () => Alarm | undefined;
  /** Takes and closes one of them; `keyed`: keys act on it. */
  acts: Component<{ alarm: Alarm; keyed?: boolean }>;
  silence: Command;
}

export interface Chip {
  id: string;
  shape: 'good' | 'busy' | 'bad' | 'unknown';
  text: string;
}

export interface Drawer {
  name: string;
  /** It is opened from elsewhere on the page, and has no tab. */
  untabbed?: boolean;
  /** What opens it. */
  command: Command;
  /** The number of entries that wait in it. */
  count?: () => number;
  view: Component;
}

export interface Details {
  kind: string;
  label: string;
  view: Component<{ id: string | number; row: unknown }>;
}

/** What a feature provides for the alarms it raises. */
export interface AlarmSource {
  /** Its subject. */
  subject: (alarm: Pick<Alarm, 'about'>) => string;
  place: (alarm: Alarm) => string;
  /** The facts for display: names instead of numbers. */
  facts: (alarm: Alarm) => Facts;
  /** What is known of its subject now, such as its position. */
  more: (alarm: Alarm) => Fact[];
  /** The pages of its subject, and the command that opens the first one. */
  pages: (alarm: Alarm) => { label: string; path: string }[];
  open: Command;
  /** Further actions on it. */
  acts: Component<{ alarm: Alarm }>;
  /** Emergencies in progress, with or without an alarm. */
  emergencies: () => Ongoing[];
}

export interface Ongoing {
  key: string;
  /** Its source, named as in an alarm. */
  about: string;
  /** Microseconds since 1970. */
  since: number;
  where: string;
  show: () => void;
}

let installed: readonly Feature[] = [];

/** Sets the features of this console, before anything is shown. */
export function install(features: readonly Feature[]): void {
  installed = features;
}

export function pages(): Page[] {
  return installed.flatMap((feature) => feature.pages);
}

export function commands(): Command[] {
  return installed.flatMap((feature) => feature.commands);
}

/** The contributions of the features to a slot, in order. */
export function slot<Name extends keyof Slots>(name: Name): Slots[Name][] {
  return installed.flatMap((feature) => feature.slots?.[name] ?? []);
}
