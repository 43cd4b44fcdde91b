import type { BlockedCall, Connection, Heard as HeardRow, Order, Position, RadioRow, SiteRow } from '../../schema';

/** Where and how a radio was last heard, by voice or position. */
export type Heard = HeardRow & { position: Position | null };

/** A register row with its contact row. */
export type Site = SiteRow & Connection;
export type Radio = RadioRow & Heard;

export type RadioState = RadioRow['state'];
export type OrderKind = Order['kind'];
export type Blocked = BlockedCall;
