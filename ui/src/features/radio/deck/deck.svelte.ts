import { kept } from '../../../app/kept';
import { session } from '../../../app/session.svelte';
import type { Talkgroup } from '../../../schema';
import { emergencyOn } from '../danger';
import { network } from '../network.svelte';

/** As many tiles as there are in two rows, until a user pins talkgroups. */
const FIRST = 6;
/** The choices of columns of tiles, and of the size of the page; the first is the usual one. */
export const COLUMNS = [1, 2, 3, 4, 5, 6];
const SIZES = [1, 1.15, 1.3, 1.5];

/** What a user keeps of the deck, in this browser. `pinned` is null until something was pinned or unpinned. */
interface Own {
  pinned: number[] | null;
  selected: number | null;
  /** 0: as many as make two rows. */
  columns: number;
  size: number;
}

const NOTHING: Own = { pinned: null, selected: null, columns: 0, size: 1 };

/** The talkgroups that have a tile, in this user's order, and the selected one. Keys follow the order, and no emergency changes it. */
class Deck {
  private changed = $state.raw<Own | null>(null);

  /** The talkgroups with a tile, by their numbers. */
  readonly pinned = $derived<number[]>(this.own.pinned ?? network.talkgroups.rows.slice(0, FIRST).map(({ id }) => id));
  /** Their rows, in the order of the keys; one that left the register has none. */
  readonly rows = $derived<Talkgroup[]>(this.pinned.flatMap((id) => network.talkgroups.find(id) ?? []));
  readonly unpinned = $derived<Talkgroup[]>(network.talkgroups.rows.filter(({ id }) => !this.pinned.includes(id)));
  /** The talkgroup that the user works with: keys and the transmitter act on it. */
  readonly selected = $derived<number | undefined>(network.talkgroups.find(this.own.selected ?? -1)?.id);

  get columns(): number {
    return this.own.columns;
  }

  arrange(columns: number): void {
    this.keep({ columns });
  }

  /** How much larger than usual the radio page is. */
  get size(): number {
    return this.own.size;
  }

  /** The next size by one step up or down; undefined: there is none. */
  resized(by: 1 | -1): number | undefined {
    return SIZES[SIZES.indexOf(this.size) + by];
  }

  resize(by: 1 | -1): void {
    this.keep({ size: this.resized(by) ?? this.size });
  }

  /** As shown: those in an emergency come first, with a tile although they are not pinned. */
  get shown(): Talkgroup[] {
    const urgent = [...this.rows, ...this.unpinned].filter(isUrgent);
    return [...urgent, ...this.rows.filter((row) => !urgent.includes(row))];
  }

  select(talkgroup: number): void {
    this.keep({ selected: talkgroup });
  }

  isPinned(talkgroup: number): boolean {
    return this.pinned.includes(talkgroup);
  }

  /** Gives it the last tile, or takes its tile away. */
  pin(talkgroup: number): void {
    this.keep({ pinned: this.isPinned(talkgroup) ? this.pinned.filter((each) => each !== talkgroup) : [...this.pinned, talkgroup] });
  }

  /** Whether the selected talkgroup's tile can be moved by so many places. */
  canMove(by: number): boolean {
    const place = this.pinned.indexOf(this.selected ?? -1);
    return place >= 0 && this.pinned[place + by] !== undefined;
  }

  /** Moves the tile of a talkgroup by so many places. */
  move(talkgroup: number, by: number): void {
    const others = this.pinned.filter((each) => each !== talkgroup);
    const place = this.pinned.indexOf(talkgroup) + by;
    this.keep({ pinned: [...others.slice(0, place), talkgroup, ...others.slice(place)] });
  }

  private keep(change: Partial<Own>): void {
    this.changed = { ...this.own, ...change };
    kept.write(this.key, JSON.stringify(this.changed));
  }

  private get own(): Own {
    return this.changed ?? read(this.key);
  }

  private get key(): string {
    return `deck.${session.me?.account ?? ''}`;
  }
}

export const deck = new Deck();

function isUrgent({ id }: Talkgroup): boolean {
  return network.speaking(id)?.emergency === true || emergencyOn(network.heardWith(id)) !== undefined;
}

function read(key: string): Own {
  try {
    return { ...NOTHING, ...(JSON.parse(kept.read(key) ?? '{}') as Partial<Own>) };
  } catch {
    return NOTHING;
  }
}
