import type { BlockedCall, Call, Connection, Heard as HeardRow, LinkRow, Order, Position, RadioRow, SiteRow } from '../../schema';

/** Where and how a radio was heard last, by voice or position. */
export type Heard = HeardRow & { position: Position | null };

/** Register and contact of the same thing. */
export type Site = SiteRow & Connection;
export type NetworkLink = LinkRow & Connection;
export type Radio = RadioRow & Heard;

export type RadioState = RadioRow['state'];
export type OrderKind = Order['kind'];
export type Recording = Call['recording'];
export type Blocked = BlockedCall;
