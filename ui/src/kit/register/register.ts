import type { Component } from 'svelte';
import type { RegisterRow } from './page.svelte';
import type { Definitions, Detail, Draft, Faults, Field, Schema, Typed } from '../form/form';

/** A row of a register. The version is named by who changes it, so that nothing newer is written over. */
export type Entry = { id: string | number; version: number } & Record<string, unknown>;

/** What the console says of a register; the rest it learns from the server's schema. */
export interface Described {
  /** The columns of its list: fields, or cells. The first is what a row is called. */
  columns: string[];
  /** Columns that are shown only when somebody chooses them. */
  hidden?: string[];
  /** What is shown of a row that is no field of it, or a field in other words. */
  cells?: Record<string, (row: Entry) => string>;
  /** Columns of a fixed width, in pixels. */
  widths?: Record<string, number>;
  /** Of filters that are no field of the form: the values in their order. */
  values?: Record<string, (string | number)[]>;
  /** How an entry is marked before its name. */
  mark?: Component<{ row: Entry }>;
  /** How some fields are typed. */
  details?: Record<string, Detail>;
  /** Fields that a feature shows itself. */
  views?: Record<string, Component<FieldView>>;
  /** What else is known of a row, and can be done with it. */
  more?: Component<{ row: Entry }>;
  /** What is shown once of a new row, as its secret, before it is left. */
  made?: Component<{ id: string | number; done: () => void }>;
}

export type Register = Omit<RegisterRow, 'load'> & Described;

/** How a feature shows a field of its own within a form. */
export interface FieldView {
  field: Field;
  draft: Draft;
  faults: Faults;
  set: (typed: Typed) => void;
}

/** What the server says of a register. */
export interface RegisterSchema {
  name: string;
  numbered: boolean;
  personal: boolean;
  unique: string[];
  /** Columns a list can be narrowed by, and sorted by. */
  filters: string[];
  sorts: string[];
  /** The values of choices in their order. */
  values: Record<string, (string | number)[]>;
  new: Schema;
  item: Schema;
  $defs: Definitions;
}

/** A line of a list beside the register, or a run of lines `line` to `until` that change nothing. */
export interface Compared {
  line: number;
  standing: Standing;
  id: string | number | null;
  row: Record<string, unknown>;
  /** For each field what it was and what it will be. */
  changes: Record<string, [unknown, unknown]>;
  wrong: Mistake[];
  until: number;
  count: number;
}

export type Standing = 'new' | 'changed' | 'same' | 'wrong';

export interface Mistake {
  line: number;
  code: string;
  column: string;
  value: string;
  /** What may stand there. */
  allowed: { values?: (string | number)[]; least?: number; most?: number; shortest?: number; longest?: number; form?: string };
  facts: Record<string, unknown>;
}

export interface Preview {
  sheet: string;
  /** The head of each column, and the field it is read as; empty: it is not. */
  columns: [string, string][];
  new: number;
  changed: number;
  same: number;
  wrong: number;
  lines: Compared[];
}

/** What an import did. With the id it can be undone; empty: it changed nothing. */
export interface Taken {
  id: string;
  new: number;
  changed: number;
  same: number;
}

export interface Import extends Taken {
  file: string;
  reason: string;
  by: string;
  at: number;
  /** How many entries it has changed; not `complete`: it stopped half-way. */
  recorded: number;
  complete: boolean;
  undone: number | null;
  restored: number;
}
