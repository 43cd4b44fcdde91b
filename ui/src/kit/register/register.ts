import type { Component } from 'svelte';
import type { RegisterRow } from './page.svelte';
import type { Definitions, Detail, Draft, Faults, Field, Schema, Typed } from '../form/form';

/** A row of a register. An edit names the version, so that a newer one is not overwritten; `latest` rises with any change. */
export type Entry = { id: string | number; version: number; latest: number } & Record<string, unknown>;

/** The console's declaration of a register; the rest comes from the server's schema. */
export interface Described {
  /** The columns of its list: fields, or cells. The first is the name of a row. */
  columns: string[];
  /** Columns that are shown only if chosen. */
  hidden?: string[];
  /** Columns that are not fields, or fields in another form. */
  cells?: Record<string, (row: Entry) => string>;
  /** Columns of a fixed width, in pixels. */
  widths?: Record<string, number>;
  /** The values, in order, of filters that are not fields of the form. */
  values?: Record<string, (string | number)[]>;
  /** The mark before the name of an entry. */
  mark?: Component<{ row: Entry }>;
  /** The input of some fields. */
  details?: Record<string, Detail>;
  /** Fields with a component of the feature. */
  views?: Record<string, Component<FieldView>>;
  /** Further content and actions of a row. */
  more?: Component<{ row: Entry }>;
  /** Shown once after a new row is saved, such as its secret. */
  made?: Component<{ id: string | number; done: () => void }>;
}

export type Register = Omit<RegisterRow, 'load'> & Described;

/** The component of a feature for a field within a form. */
export interface FieldView {
  field: Field;
  draft: Draft;
  faults: Faults;
  set: (typed: Typed) => void;
}

/** The server's declaration of a register. */
export interface RegisterSchema {
  name: string;
  numbered: boolean;
  personal: boolean;
  unique: string[];
  /** Columns by which a list can be filtered, and sorted. */
  filters: string[];
  sorts: string[];
  /** The values of choices, in order. */
  values: Record<string, (string | number)[]>;
  /** Fields that are kept in the vault. */
  secrets: string[];
  new: Schema;
  item: Schema;
  $defs: Definitions;
}

/** A line of a list compared with the register, or a run of unchanged lines from `line` to `until`. */
export interface Compared {
  line: number;
  standing: Standing;
  id: string | number | null;
  row: Record<string, unknown>;
  /** The old and the new value of each field. */
  changes: Record<string, [unknown, unknown]>;
  wrong: Mistake[];
  /** Probably mistakes. */
  doubts: Mistake[];
  until: number;
  count: number;
}

export type Standing = 'new' | 'changed' | 'same' | 'wrong';

export interface Mistake {
  line: number;
  code: string;
  column: string;
  value: string;
  /** The allowed values. */
  allowed: { values?: (string | number)[]; least?: number; most?: number; shortest?: number; longest?: number; form?: string };
  facts: Record<string, unknown>;
}

export interface Preview {
  /** Given to the import, so that it does this and nothing else. */
  seal: string;
  sheet: string;
  /** The header of each column, and the field it is read as; empty: not read. */
  columns: [string, string][];
  new: number;
  changed: number;
  same: number;
  wrong: number;
  /** The number of lines with doubts. */
  doubtful: number;
  lines: Compared[];
}

/** The result of an import. The id serves to undo it; empty: it changed nothing. */
export interface Taken {
  id: string;
  new: number;
  changed: number;
  same: number;
}

/** The result of an undo: the number of restored and of kept entries, and the first of these with why. */
export interface Undone {
  restored: number;
  kept: number;
  left: { entry: string; why: string; facts: Record<string, unknown> }[];
}

export interface Import extends Taken {
  file: string;
  reason: string;
  by: string;
  at: number;
  /** The number of changed entries; not `complete`: it stopped half-way. */
  recorded: number;
  complete: boolean;
  undone: number | null;
  restored: number;
}
