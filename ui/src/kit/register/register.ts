import type { Component } from 'svelte';
import type { Compared } from '../../schema';
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

export type Standing = Compared['standing'];

/** `Flaw.allowed`: the allowed values of a field, or an example. */
export interface Allowed {
  values?: (string | number)[];
  least?: number;
  most?: number;
  shortest?: number;
  longest?: number;
  form?: string;
}
