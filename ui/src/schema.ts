// Generated from the server's structs by `make types`; change them there.
// Times are microseconds since 1970, unless a name says otherwise.

/** A call, and what people did with it; notes oldest first, hearings newest first. */
export interface About {
  call: Call;
  notes: Note[];
  kept: KeptRecording | null;
  heard: Hearing[];
}

/** An account; `name` is the name for sign-in. */
export interface Account {
  id: string;
  name: string;
  full_name: string;
  roles: string[];
  language: 'en' | 'lt' | 'lv';
  disabled: boolean;
  created: number;
  /** False: not yet in the journal. */
  recorded?: boolean;
}

export interface AccountEdit {
  full_name: string;
  roles: string[];
  language: 'en' | 'lt' | 'lv';
  disabled: boolean;
}

/** The last act of an account, by its id, that can be undone: "status", "send", "release" or "close", with the unit and the incident it is about, empty: none. */
export interface Act {
  id: string;
  seq: number;
  at: number;
  what: string;
  unit: string;
  incident: string;
  status: 1 | 2 | 3 | 4 | 6 | 7 | 8 | 9 | null;
  /** False: not yet in the journal. */
  recorded?: boolean;
}

/** `code` is one that the new app shows. */
export interface AddedApp {
  name: string;
  code: string;
}

export interface AddedKey {
  name: string;
  key: Attestation;
}

/** The public facts of this node. */
export interface AgencyCard {
  name: string;
  version: string;
  languages: ('en' | 'lt' | 'lv')[];
  language: 'en' | 'lt' | 'lv';
}

/** `asked_by` is the account of the request to agree to; empty: this is the request. */
export interface Agreement {
  asked_by?: string;
}

/** Something that needs attention; `about` and `place` name rows of other features. `escalated_at`: since when it waits for somebody else than who took it. */
export interface Alarm {
  id: string;
  kind: string;
  about: string;
  place: string;
  matter: string;
  at: number;
  last: number;
  count: number;
  facts: Record<string, unknown>;
  state: 'open' | 'over' | 'taken';
  taken_by: string;
  taken_at: number | null;
  over_by: string;
  over_at: number | null;
  why: string;
  escalated_at: number | null;
  /** False: not yet in the journal. */
  recorded?: boolean;
}

/** Lone work: a sign of life is wanted every so many `minutes`, the next one at `due_at`. */
export interface Alone {
  minutes: number;
  due_at: number;
  step: 'amber' | 'asked' | 'red' | 'works';
  asked_at: number | null;
  order: string;
}

/** A browser's answer to the use of a key, in base64url. */
export interface Assertion {
  id: string;
  client_data: string;
  authenticator_data: string;
  signature: string;
}

export interface Attached {
  attachment: string;
}

/** A file of an incident; `erased_at`: since when its content is deleted, None: it is there. */
export interface Attachment {
  id: string;
  incident: string;
  name: string;
  file_kind: 'jpeg' | 'pdf' | 'png';
  size: number;
  sha256: string;
  at: number;
  by: string;
  until: number | null;
  erased_at: number | null;
  /** False: not yet in the journal. */
  recorded?: boolean;
}

/** A browser's answer to the making of a key, in base64url. */
export interface Attestation {
  id: string;
  client_data: string;
  attestation: string;
}

export interface Because {
  reason: string;
}

/** The last radio that was blocked on a slot, with the journal row of it. */
export interface BlockedCall {
  id: string;
  seq: number;
  at: number;
  site: number;
  slot: 1 | 2;
  source: number;
  destination: number;
  holder: string;
  reason: 'busy' | 'kept' | 'loop' | 'lost' | 'no-right' | 'unknown';
  private: boolean;
  emergency: boolean;
  /** False: not yet in the journal. */
  recorded?: boolean;
}

/** A call, in progress or ended; durations in microseconds, `rssi` in dBm, 0: not known. `desk` is the account that spoke from a console, whose `site` is 0. */
export interface Call {
  id: string;
  started: number;
  ended: number | null;
  state: 'active' | 'ended';
  site: number;
  slot: 1 | 2;
  source: number;
  desk: string;
  destination: number;
  private: boolean;
  emergency: boolean;
  encrypted: boolean;
  broadcast: boolean;
  late_entry: boolean;
  alias: string;
  preempted_by: string;
  sites: number;
  busy: number[];
  missed: number[];
  reason: 'cut' | 'preempted' | 'refused' | 'silence' | 'site-lost' | 'terminator' | 'time-out' | null;
  duration: number | null;
  frames: number;
  lost: number;
  bit_errors: number;
  bits: number;
  rssi: number;
  recording: 'failed' | 'none' | 'removed' | 'whole';
  recording_path: string;
  recording_sha256: string;
  recording_size: number;
  recording_removed: number | null;
  bursts: number;
  /** False: not yet in the journal. */
  recorded?: boolean;
}

/** `more`: there are more matches than the `total`, to which they were counted. */
export interface CallPage {
  rows: Record<string, unknown>[];
  next: string | null;
  total: number;
  more: boolean;
}

/** Who called; `by_call` is the telephone call that this ends. */
export interface Caller {
  name?: string;
  telephone?: string;
  by_call?: string;
}

/** Who called about an incident; `id` is the row of the journal, `key` the last digits. */
export interface CallerOf {
  id: number;
  incident: string;
  at: number;
  name: string;
  telephone: string;
  key: string;
  by_call: string;
  /** False: not yet in the journal. */
  recorded?: boolean;
}

/** A unit that can go. `metres` by road and `seconds` are estimates, None: not known. `fixed_at` is the time of its last fix, exact to `radius` metres; None: not known. */
export interface Candidate {
  unit: string;
  call_sign: string;
  metres: number | null;
  seconds: number | null;
  fixed_at: number | null;
  radius: number | null;
  why: Why[];
}

/** A talkgroup that a site carries on one of its two slots. `on_air`: its number there, 0: its own. `minutes`: a call on it there opens it for so long; 0: it is always carried. */
export interface Carried {
  slot: 1 | 2;
  talkgroup: number;
  on_air: number;
  minutes: number;
}

/** What an account can prove itself with; `key` is for the browser, if it has a key. */
export interface Challenge {
  ways: string[];
  key: Record<string, unknown> | null;
}

export interface Closing {
  result: string;
  note?: string;
}

/** A line compared with the register, or a run of unchanged lines from `line` to `until`. `row` is the entry as it would be; `changes` has the old and the new value of each field. Of a secret they say only that it is "set" or "changed". `doubts` are probably mistakes. */
export interface Compared {
  line: number;
  standing: 'changed' | 'new' | 'same' | 'wrong';
  id: number | string | null;
  row: Record<string, unknown>;
  changes: Record<string, [unknown, unknown]>;
  wrong: Flaw[];
  doubts: Flaw[];
  until: number;
  count: number;
}

/** The connection of a site or link of the register, and the repeater's own description. `registered` and `version` are the journal rows of the entry's registration and last edit. */
export interface Connection {
  id: number;
  registered: number;
  version: number;
  state: 'never' | 'offline' | 'online';
  since: number;
  lost_reason: string;
  address: string;
  callsign: string;
  software: string;
  package: string;
  location: string;
  reported_receive_hz: number;
  reported_transmit_hz: number;
  reported_colour_code: number;
  slots: string;
  refused_reason: string;
  refused_at: number | null;
  refused_address: string;
  refused_count: number;
  bit_errors: number | null;
  measured: number;
  rssi: number | null;
  /** False: not yet in the journal. */
  recorded?: boolean;
}

/** The number under which radios reach the control room. */
export interface ControlRoom {
  id: number;
  /** False: not yet in the journal. */
  recorded?: boolean;
}

/** One act, with the phone's time of it in microseconds since 1970. A `status`; that the crew will `accept` an incident, or `refuse` and say why in `text`; a `note` on it; or `help`: an emergency, at the phone's `place` if it knows one. */
export interface CrewAct {
  key: string;
  at: number;
  what: 'accept' | 'help' | 'note' | 'refuse' | 'status';
  status?: number;
  incident?: string;
  text?: string;
  place?: Place | null;
}

/** All that a crew sees: its unit (None: not on duty) and its tasks, the first one at work. */
export interface CrewPage {
  unit: OnDuty | null;
  statuses: number[];
  tasks: Task[];
  now: number;
}

/** Who an alarm is about, empty: no unit on duty; its last fix, None: not known; and who can help. */
export interface Danger {
  unit: string;
  call_sign: string;
  crew: string[];
  vehicle: string;
  status: number | null;
  status_at: number | null;
  latitude: number | null;
  longitude: number | null;
  fixed_at: number | null;
  radius: number | null;
  nearest: Recommendation;
}

/** `version` is that of the row which the edit was made from. */
export interface Edit {
  version: number;
  category: string;
  priority: number;
  where: Where;
}

/** Why an alarm is closed; an emergency is not closed without. */
export interface Ending {
  why?: string;
}

/** The token of the exchange, shown once. */
export interface ExchangeToken {
  token: string;
}

/** All second factors of an account were removed: when, and the name of who did it. */
export interface FactorsGone {
  at: number;
  by: string;
}

/** Where the phone was, oldest first. */
export interface Fixes {
  places: Place[];
}

/** What is wrong in a line: the code of a refusal, the field, the start of the cell. */
export interface Flaw {
  line: number;
  code: string;
  column: string;
  value: string;
  allowed: Record<string, unknown>;
  facts: Record<string, unknown>;
}

/** A place that was looked for. */
export interface Found {
  name: string;
  within: string;
  kind: 'address' | 'place' | 'street';
  latitude: number;
  longitude: number;
}

/** A one-time password, shown once. */
export interface Given {
  password: string;
}

/** The secret of a site, shown once. */
export interface GivenSecret {
  secret: string;
}

/** The state of a part of this server, since when and why. */
export interface Health {
  id: string;
  state: 'busy' | 'down' | 'up';
  since: number;
  why: string;
  facts: Record<string, unknown>;
  /** False: not yet in the journal. */
  recorded?: boolean;
}

/** Where and how a radio of the register was last heard by voice. `registered` and `version` are the journal rows of the entry's registration and last edit. */
export interface Heard {
  id: number;
  registered: number;
  version: number;
  last_heard: number | null;
  last_site: number | null;
  last_slot: 1 | 2 | null;
  last_talkgroup: number | null;
  bit_errors: number | null;
  rssi: number | null;
  signed_on: number | null;
  heard_seq: number;
  signed_seq: number;
  /** False: not yet in the journal. */
  recorded?: boolean;
}

/** Who was sent the sound of a call; `id` is the journal row. `way` empty: it was erased. */
export interface Hearing {
  id: number;
  call: string;
  at: number;
  by: string;
  way: '' | 'console' | 'recording' | 'sound';
  reason: string;
  sha256: string;
}

/** An import; `recorded` entries were changed, `complete`: none is missing. `undone` is when its undo ended, which brought `restored` entries back. */
export interface ImportRow {
  id: string;
  register: string;
  file: string;
  reason: string;
  by: string;
  at: number;
  new: number;
  changed: number;
  same: number;
  scope: Record<string, unknown>;
  recorded: number;
  complete: boolean;
  undone: number | null;
  restored: number;
}

/** `units` are those that are sent there now. `version` is the seq of its last change. */
export interface Incident {
  id: string;
  year: number;
  number: number;
  category: string;
  priority: number;
  spot: Spot;
  note: string;
  source: 'alarm' | 'camera' | 'crew' | 'desk' | 'radio' | 'telephone';
  about: string;
  state: 'cleared' | 'closed' | 'merged' | 'on-scene' | 'on-way' | 'sent' | 'transferred' | 'waiting';
  open: boolean;
  units: string[];
  opened_at: number;
  opened_by: string;
  sent_at: number | null;
  arrived_at: number | null;
  closed_at: number | null;
  closed_by: string;
  result: string;
  into: string;
  transferred_to: string;
  reference: string;
  version: number;
  /** False: not yet in the journal. */
  recorded?: boolean;
}

export interface IncidentNote {
  text: string;
}

/** Incidents, newest first; `next` is the `before` of the next page, None on the last. */
export interface IncidentPage {
  rows: Incident[];
  next: string | null;
}

/** The recording of the call `id` is kept, since the journal row `seq`. */
export interface KeptRecording {
  id: string;
  seq: number;
  at: number;
  by: string;
  reason: string;
}

/** What unlocks a console: the PIN, a passkey, or the password. */
export interface Key {
  pin?: string;
  passkey?: Assertion | null;
  password?: string;
}

export interface Known {
  lookouts: Wanted[];
  warnings: Warned[];
  same: Like[];
  earlier: Like[];
}

export interface LanguageChoice {
  language: 'en' | 'lt' | 'lv';
}

/** An entry that an undo kept, as a user knows it, and why: "changed", "removed" or "erased" since, its "secret" is replaced, or the code of a refusal with its facts. */
export interface Left {
  entry: string;
  why: string;
  facts: Record<string, unknown>;
}

/** An incident that may be the same, or an earlier one of the same caller. */
export interface Like {
  id: string;
  year: number;
  number: number;
  category: string;
  spot: Spot;
  state: 'cleared' | 'closed' | 'merged' | 'on-scene' | 'on-way' | 'sent' | 'transferred' | 'waiting';
  opened_at: number;
  why: 'caller' | 'near' | 'place';
}

/** A line of the timeline of an incident; `facts` are the arguments of its words. `call` is a call that can be heard, `unit` the unit it is about. */
export interface Line {
  id: number;
  incident: string;
  at: number;
  what: string;
  by: string;
  unit: string;
  call: string;
  text: string;
  facts: Record<string, unknown>;
  /** False: not yet in the journal. */
  recorded?: boolean;
}

export interface LinkDetails {
  name: string;
  link_kind: 'homebrew' | 'openbridge' | 'scape';
  host: string;
  port: number;
  talkgroups?: Carried[];
  options?: string;
  short_secret?: boolean;
}

/** A link to another network, which carries talkgroups as a site does. `secret_bits`: the strength of its secret by a low estimate, None: not estimated yet. */
export interface LinkRow {
  name: string;
  link_kind: 'homebrew' | 'openbridge' | 'scape';
  host: string;
  port: number;
  talkgroups: Carried[];
  options: string;
  short_secret: boolean;
  id: number;
  registered: number;
  version: number;
  secret_bits: number | null;
  latest: number;
  /** False: not yet in the journal. */
  recorded?: boolean;
}

/** `minutes` between two signs of life. */
export interface LoneWork {
  minutes: number;
}

/** A vehicle or a person that is wanted, until the end of a day. */
export interface Lookout {
  wanted?: 'person' | 'vehicle';
  plate?: string;
  description?: string;
  reason?: string;
  source?: string;
  until: string;
}

export interface LookoutRow {
  wanted: 'person' | 'vehicle';
  plate: string;
  description: string;
  reason: string;
  source: string;
  until: string;
  id: string;
  registered: number;
  version: number;
  latest: number;
  /** False: not yet in the journal. */
  recorded?: boolean;
}

export interface Loss {
  state: 'lost' | 'stolen';
  why?: string;
}

/** An entry after an edit; the next edit of it names this `version`. */
export interface Made {
  id: number | string;
  version: number;
}

/** What a console knows of its user; `locked`: why it is locked, `lock_after`: in minutes. */
export interface Me {
  account: string;
  name: string;
  full_name: string;
  roles: string[];
  rights: string[];
  language: 'en' | 'lt' | 'lv';
  must_change_password: boolean;
  must_add_factor: boolean;
  has_factor: boolean;
  factors_removed: FactorsGone | null;
  agency: string;
  locked: string;
  lock_after: number;
  has_pin: boolean;
}

export interface Merging {
  into: string;
}

export interface NewAccount {
  name: string;
  full_name: string;
  roles: string[];
  language: 'en' | 'lt' | 'lv';
}

/** The secret for an authenticator app, shown once: typed, or read from a QR code (SVG). */
export interface NewApp {
  secret: string;
  picture: string;
}

/** `priority` None: the usual one of its category. `about`: the call or alarm it comes from. */
export interface NewIncident {
  category: string;
  where: Where;
  priority?: number | null;
  note?: string;
  source?: 'alarm' | 'camera' | 'crew' | 'desk' | 'radio' | 'telephone';
  about?: string;
  caller?: Caller | null;
}

/** What the browser makes a key from. */
export interface NewKey {
  options: Record<string, unknown>;
}

export interface NewLink {
  name: string;
  link_kind: 'homebrew' | 'openbridge' | 'scape';
  host: string;
  port: number;
  talkgroups?: Carried[];
  options?: string;
  short_secret?: boolean;
  number: number;
  secret: string;
}

/** `corrects`: the id of the note that it replaces, for the `reason`; empty, it withdraws it. */
export interface NewNote {
  text?: string;
  tags?: string[];
  corrects?: string;
  reason?: string;
}

export interface NewOrder {
  kind: 'call-alert' | 'check' | 'inhibit' | 'location' | 'revive' | 'text';
  destination: number;
  group?: boolean;
  text?: string;
  every?: number;
  why?: string;
}

export interface NewPatch {
  talkgroups: number[];
  minutes: number;
  why?: string;
}

/** Empty: no PIN. */
export interface NewPin {
  pin: string;
}

export interface NewRadio {
  name: string;
  unit?: string;
  alias_lv?: string;
  alias_lt?: string;
  alias_en?: string;
  priority?: number;
  talkgroups?: number[] | null;
  private?: boolean;
  all_call?: boolean;
  number: number;
  state?: 'in-use' | 'retired' | 'spare';
}

export interface NewSite {
  name: string;
  place?: string;
  latitude?: number | null;
  longitude?: number | null;
  talkgroups?: Carried[];
  colour_code?: number;
  receive_hz?: number;
  transmit_hz?: number;
  emergency_slot?: 0 | 1 | 2;
  takes_options?: boolean;
  number: number;
}

/** Change the state of a radio that is not lost, which one account may do. */
export interface NewState {
  state: 'in-use' | 'retired' | 'spare';
}

/** A status 1 to 9; 5 and 0 ask to be called. */
export interface NewStatus {
  status: number;
}

export interface NewTalkgroup {
  name: string;
  priority?: number;
  over_limit?: number;
  number: number;
}

/** A call that comes in; `caller` is a number, empty: it is hidden. */
export interface NewTelephoneCall {
  caller?: string;
  line?: string;
}

/** What an account wrote about a call; `corrects` is the note that it replaces, `reason` why. */
export interface Note {
  id: string;
  call: string;
  at: number;
  by: string;
  text: string;
  tags: string[];
  corrects: string;
  reason: string;
}

/** A unit on duty, by the unit's id: its shift, its status, and where it is sent. `incidents` are in the order in which it goes to them; the first is the one it works on. `asked_at`: since when it wants to be called. `alone`: its lone work. */
export interface OnDuty {
  id: string;
  call_sign: string;
  unit_kind: 'bicycle' | 'boat' | 'dog' | 'foot' | 'inspector' | 'partner' | 'patrol' | 'volunteer';
  vehicle: string;
  skills: string[];
  since: number;
  until: number;
  crew: string[];
  radios: number[];
  accounts: string[];
  status: 1 | 2 | 3 | 4 | 6 | 7 | 8 | 9;
  status_at: number;
  status_by: 'crew' | 'desk' | 'radio';
  asked_at: number | null;
  urgent: boolean;
  incidents: string[];
  alone: Alone | null;
  /** False: not yet in the journal. */
  recorded?: boolean;
}

export interface Opened {
  incident: string;
}

/** A new account and its one-time password. */
export interface OpenedAccount {
  id: string;
  password: string;
}

export interface OpenedPatch {
  patch: string;
}

/** An order to a radio or a talkgroup; `every` seconds between positions. */
export interface Order {
  id: string;
  kind: 'call-alert' | 'check' | 'inhibit' | 'location' | 'revive' | 'text';
  destination: number;
  group: boolean;
  text: string;
  every: number;
  expires: number;
  state: 'done' | 'failed' | 'sent' | 'waiting' | 'withdrawn';
  placed: number;
  placed_by: string;
  sent: number | null;
  attempts: number;
  site: number | null;
  finished: number | null;
  why: string;
  /** False: not yet in the journal. */
  recorded?: boolean;
}

/** Another unit at the same incident. */
export interface Other {
  call_sign: string;
  status: number;
}

/** Rows in order; `total` counts all that match, `next` is None on the last page. */
export interface Page {
  rows: Record<string, unknown>[];
  total: number;
  next: string | null;
}

export interface PasswordChange {
  old: string;
  new: string;
}

/** Talkgroups joined for a time. */
export interface Patch {
  id: string;
  talkgroups: number[];
  opened: number;
  opened_by: string;
  until: number;
  closed: number | null;
  why: string;
  /** False: not yet in the journal. */
  recorded?: boolean;
}

/** Where the phone was: degrees, to `radius` metres. */
export interface Place {
  at: number;
  latitude: number;
  longitude: number;
  radius?: number | null;
  speed?: number | null;
  heading?: number | null;
}

export interface Placed {
  order: string;
}

/** A call, and the microseconds of silence before it. */
export interface Played {
  call: Record<string, unknown>;
  silence: number;
}

/** In the order of the air; `more`: calls follow that are not in it. */
export interface Playlist {
  calls: Played[];
  more: boolean;
}

/** The last fix of something, such as `radio/4060217`; `place` is where it was heard. */
export interface Position {
  id: string;
  received: number;
  at: number | null;
  latitude: number;
  longitude: number;
  radius: number | null;
  speed: number | null;
  heading: number | null;
  place: string;
  /** False: not yet in the journal. */
  recorded?: boolean;
}

/** The present state of a site or a link, reported by the switch each second. `playing` is the talkgroup or radio that each slot plays or hears, 0: quiet; `kept` the one for whose answer a quiet slot is kept; `open` are the talkgroups on demand that are open. */
export interface Presence {
  id: number;
  connected: boolean;
  playing: [number, number];
  kept: [number, number];
  open: number[];
  last_heard: number;
  bit_errors: number | null;
  rssi: number | null;
  /** False: not yet in the journal. */
  recorded?: boolean;
}

/** What a list would do, with the first thousand lines of each status, or a megabyte. `seal` is that of the plan: an import with it does this and nothing else. */
export interface Preview {
  seal: string;
  sheet: string;
  columns: [string, string][];
  new: number;
  changed: number;
  same: number;
  wrong: number;
  doubtful: number;
  lines: Compared[];
}

/** What proves an account again: a code of an app or a recovery code, a key, or the password. */
export interface Proof {
  code?: string;
  key?: Assertion | null;
  password?: string;
}

/** The reception of the calls of a site or a radio, oldest first: a column for each measure. `at` in seconds since 1970; wrong bits and lost bursts in percent; `rssi` in dBm. None: not measured. */
export interface Quality {
  at: number[];
  bit_errors: (number | null)[];
  rssi: (number | null)[];
  lost: (number | null)[];
}

export interface RadioDetails {
  name: string;
  unit?: string;
  alias_lv?: string;
  alias_lt?: string;
  alias_en?: string;
  priority?: number;
  talkgroups?: number[] | null;
  private?: boolean;
  all_call?: boolean;
}

/** A radio of the register; `talkgroups` None: it may talk on all of them. */
export interface RadioRow {
  name: string;
  unit: string;
  alias_lv: string;
  alias_lt: string;
  alias_en: string;
  priority: number;
  talkgroups: number[] | null;
  private: boolean;
  all_call: boolean;
  id: number;
  state: 'in-use' | 'lost' | 'retired' | 'spare' | 'stolen';
  state_since: number;
  state_seq: number;
  revival_by: string;
  revival_at: number | null;
  registered: number;
  version: number;
  latest: number;
  /** False: not yet in the journal. */
  recorded?: boolean;
}

export interface Rang {
  call: string;
}

/** `until`: the seq of the last text that was read. */
export interface Read {
  until: number;
}

export interface Reason {
  why: string;
}

/** A text for the control room, or one between radios; `seq` is that of its report. */
export interface ReceivedText {
  id: string;
  seq: number;
  at: number;
  site: number;
  slot: 1 | 2;
  source: number;
  destination: number;
  group: boolean;
  text: string;
  /** False: not yet in the journal. */
  recorded?: boolean;
}

/** `missing` says what is not known, or why nobody can go. */
export interface Recommendation {
  candidates: Candidate[];
  missing: Why[];
}

/** Recovery codes, shown once; none if the account has some already. */
export interface RecoveryCodes {
  codes: string[];
}

export interface Release {
  why?: string;
}

/** How many entries an undo restored; those changed since, or that must stay, are `kept`. `left` has the first hundred of these. */
export interface Restored {
  restored: number;
  kept: number;
  left: Left[];
}

/** Not `done`: another account must agree. */
export interface Revival {
  done: boolean;
}

/** A role that an account may have, and what it may do. */
export interface RoleCard {
  role: string;
  rights: string[];
}

/** `at_once`: the previous secret is no longer valid. */
export interface Rotation {
  at_once?: boolean;
}

export interface SecondStep {
  ticket: string;
  proof: Proof;
}

/** A unit that was sent to an incident, by `INCIDENT/UNIT`. `sent`: on its way to the radio; `delivered`: the radio has it; `failed`: the radio does not; `told`: by voice, as it has no radio for texts; then `accepted` by the crew. */
export interface Sending {
  id: string;
  incident: string;
  unit: string;
  call_sign: string;
  state: 'accepted' | 'delivered' | 'failed' | 'refused' | 'released' | 'sent' | 'told';
  order: string;
  metres: number | null;
  seconds: number | null;
  sent_at: number;
  accepted_at: number | null;
  arrived_at: number | null;
  left_at: number | null;
  /** False: not yet in the journal. */
  recorded?: boolean;
}

/** `incidents` are those the desk saw the unit to have: it goes to this one after them. */
export interface Sent {
  unit: string;
  incidents?: string[];
  metres?: number | null;
  seconds?: number | null;
}

/** Who is in a unit until when, with which radios. */
export interface Shift {
  until: number;
  crew?: string[];
  radios?: number[];
  accounts?: string[];
}

/** A factor for its owner. `dead`: a key made for another name of the server. */
export interface ShownFactor {
  id: string;
  way: 'app' | 'key';
  name: string;
  added: number;
  used: number | null;
  site: string;
  dead: boolean;
}

/** The second factors of an account. `site`: the name for keys; else `no_keys` says why. */
export interface ShownFactors {
  factors: ShownFactor[];
  codes_left: number;
  site: string;
  no_keys: string;
  demanded: boolean;
}

export interface SignIn {
  name: string;
  password: string;
}

export interface SiteDetails {
  name: string;
  place?: string;
  latitude?: number | null;
  longitude?: number | null;
  talkgroups?: Carried[];
  colour_code?: number;
  receive_hz?: number;
  transmit_hz?: number;
  emergency_slot?: 0 | 1 | 2;
  takes_options?: boolean;
}

/** A site of the register; frequencies and colour code 0: not given. */
export interface SiteRow {
  name: string;
  place: string;
  latitude: number | null;
  longitude: number | null;
  talkgroups: Carried[];
  colour_code: number;
  receive_hz: number;
  transmit_hz: number;
  emergency_slot: 0 | 1 | 2;
  takes_options: boolean;
  id: number;
  registered: number;
  version: number;
  latest: number;
  /** False: not yet in the journal. */
  recorded?: boolean;
}

/** A place in words and in degrees; None: not known. `exact`: metres around it, 0: a point. */
export interface Spot {
  text: string;
  latitude: number | null;
  longitude: number | null;
  exact: number;
}

/** A fix of a trail. */
export interface Step {
  received: number;
  at: number | null;
  latitude: number;
  longitude: number;
}

/** A repeater that tries to log in with an unregistered id; id 0: all beyond a bound. */
export interface Stranger {
  id: number;
  address: string;
  reason: string;
  first: number;
  last: number;
  count: number;
  /** False: not yet in the journal. */
  recorded?: boolean;
}

/** What an import did. With the `id` it can be undone; empty: it changed nothing. */
export interface Taken {
  id: string;
  new: number;
  changed: number;
  same: number;
}

/** A talkgroup; `over_limit` seconds a radio may talk at a time, 0: the network's limit. */
export interface Talkgroup {
  name: string;
  priority: number;
  over_limit: number;
  id: number;
  registered: number;
  version: number;
  latest: number;
  /** False: not yet in the journal. */
  recorded?: boolean;
}

export interface TalkgroupDetails {
  name: string;
  priority?: number;
  over_limit?: number;
}

/** An incident as its crew sees it; `state` is that of the crew's own sending. */
export interface Task {
  id: string;
  number: number;
  category: string;
  priority: number;
  spot: Spot;
  note: string;
  opened_at: number;
  state: string;
  others: Other[];
}

/** A call by telephone; `claimed_by` answers it. `seq` is the row of the journal it comes from. It is `open` until somebody has done with it. */
export interface TelephoneCall {
  id: string;
  seq: number;
  caller: string;
  line: string;
  at: number;
  open: boolean;
  claimed_by: string;
  claimed_at: number | null;
  incident: string;
  /** False: not yet in the journal. */
  recorded?: boolean;
}

/** The seq of the last text that the account `id` has read. */
export interface TextsReadBy {
  id: string;
  until: number;
  /** False: not yet in the journal. */
  recorded?: boolean;
}

/** The secret from another network; never shown. */
export interface TheirSecret {
  secret: string;
}

/** The newest entries, each list newest first; `more`: there are older ones. */
export interface Thread {
  calls: Record<string, unknown>[];
  texts: Record<string, unknown>[];
  orders: Record<string, unknown>[];
  more: boolean;
}

/** A sign-in whose password was right. */
export interface Ticket {
  ticket: string;
}

export interface Transfer {
  to: string;
  taken_by: string;
  reference?: string;
}

/** What somebody types in a field, or in the fields of a form; `incident`: it is of this one. */
export interface Typed {
  text?: string;
  where?: string;
  latitude?: number | null;
  longitude?: number | null;
  category?: string;
  telephone?: string;
  incident?: string;
}

/** A call sign that is given to a crew for a shift. */
export interface Unit {
  call_sign: string;
  unit_kind?: 'bicycle' | 'boat' | 'dog' | 'foot' | 'inspector' | 'partner' | 'patrol' | 'volunteer';
  vehicle?: string;
  plate?: string;
  station?: string;
  skills?: string[];
}

export interface UnitRow {
  call_sign: string;
  unit_kind: 'bicycle' | 'boat' | 'dog' | 'foot' | 'inspector' | 'partner' | 'patrol' | 'volunteer';
  vehicle: string;
  plate: string;
  station: string;
  skills: string[];
  id: string;
  registered: number;
  version: number;
  latest: number;
  /** False: not yet in the journal. */
  recorded?: boolean;
}

/** The address of the sound process, and a ticket that opens one socket there. */
export interface VoiceTicket {
  address: string;
  ticket: string;
}

/** A lookout, by its id. */
export interface Wanted {
  id: string;
  wanted: 'person' | 'vehicle';
  plate: string;
  description: string;
  reason: string;
  source: string;
  until: string;
}

/** A warning, by its id. */
export interface Warned {
  id: string;
  about: 'person' | 'premises';
  place: string;
  words: string;
  source: string;
  until: string;
}

/** What officers should know before they go to a place or a person, until the end of a day. */
export interface Warning {
  about?: 'person' | 'premises';
  place?: string;
  telephone?: string;
  words: string;
  source?: string;
  until: string;
}

export interface WarningRow {
  about: 'person' | 'premises';
  place: string;
  telephone: string;
  words: string;
  source: string;
  until: string;
  id: string;
  registered: number;
  version: number;
  latest: number;
  /** False: not yet in the journal. */
  recorded?: boolean;
}

/** A place in words, in degrees, or both. `exact`: metres around it, 0: a point. */
export interface Where {
  text?: string;
  latitude?: number | null;
  longitude?: number | null;
  exact?: number;
}

/** A reason: its words are `dispatch-why-CODE` with these facts. */
export interface Why {
  code: string;
  facts: Record<string, unknown>;
}

export interface Written {
  note: string;
}

export interface Zone {
  name: string;
  zone_kind?: 'area' | 'boundary' | 'closed' | 'danger' | 'event';
  outline: string;
  enter?: boolean;
  leave?: boolean;
  stay?: number;
}

export interface ZoneRow {
  name: string;
  zone_kind: 'area' | 'boundary' | 'closed' | 'danger' | 'event';
  outline: string;
  enter: boolean;
  leave: boolean;
  stay: number;
  id: string;
  registered: number;
  version: number;
  latest: number;
  /** False: not yet in the journal. */
  recorded?: boolean;
}

/** The rows of each view. */
export interface Views {
  system_health: Health;
  people_accounts: Account;
  places_positions: Position;
  places_zones: ZoneRow;
  alarms: Alarm;
  radio_sites: SiteRow;
  radio_links: LinkRow;
  radio_radios: RadioRow;
  radio_talkgroups: Talkgroup;
  radio_patches: Patch;
  radio_calls: Call;
  radio_connections: Connection;
  radio_heard: Heard;
  radio_strangers: Stranger;
  radio_blocked: BlockedCall;
  radio_texts: ReceivedText;
  radio_control_room: ControlRoom;
  radio_presence: Presence;
  radio_orders: Order;
  radio_texts_read: TextsReadBy;
  dispatch_units: UnitRow;
  dispatch_board: OnDuty;
  dispatch_incidents: Incident;
  dispatch_sendings: Sending;
  dispatch_timeline: Line;
  dispatch_acts: Act;
  dispatch_lookouts: LookoutRow;
  dispatch_warnings: WarningRow;
  dispatch_telephone: TelephoneCall;
  dispatch_callers: CallerOf;
  dispatch_attachments: Attachment;
}

/** The limits of the fields of AccountEdit. */
export const AccountEditLimits = {
  full_name: { minLength: 1, maxLength: 120 },
} as const;

/** The limits of the fields of AddedApp. */
export const AddedAppLimits = {
  name: { minLength: 1, maxLength: 80 },
  code: { maxLength: 32 },
} as const;

/** The limits of the fields of AddedKey. */
export const AddedKeyLimits = {
  name: { minLength: 1, maxLength: 80 },
} as const;

/** The limits of the fields of Agreement. */
export const AgreementLimits = {
  asked_by: { maxLength: 200 },
} as const;

/** The limits of the fields of Because. */
export const BecauseLimits = {
  reason: { maxLength: 500 },
} as const;

/** The limits of the fields of Caller. */
export const CallerLimits = {
  name: { maxLength: 80 },
  telephone: { maxLength: 32 },
  by_call: { maxLength: 26 },
} as const;

/** The limits of the fields of Closing. */
export const ClosingLimits = {
  result: { maxLength: 200 },
  note: { maxLength: 500 },
} as const;

/** The limits of the fields of CrewAct. */
export const CrewActLimits = {
  key: { minLength: 8, maxLength: 40 },
  at: { minimum: 0, maximum: 9007199254740991 },
  status: { minimum: 0, maximum: 9 },
  incident: { maxLength: 26 },
  text: { maxLength: 500 },
} as const;

/** The limits of the fields of Edit. */
export const EditLimits = {
  version: { minimum: 0, maximum: 9007199254740991 },
  category: { maxLength: 40 },
  priority: { minimum: 1, maximum: 4 },
} as const;

/** The limits of the fields of Ending. */
export const EndingLimits = {
  why: { maxLength: 500 },
} as const;

/** The limits of the fields of IncidentNote. */
export const IncidentNoteLimits = {
  text: { maxLength: 500 },
} as const;

/** The limits of the fields of Key. */
export const KeyLimits = {
  pin: { maxLength: 12 },
  password: { maxLength: 1024 },
} as const;

/** The limits of the fields of LinkDetails. */
export const LinkDetailsLimits = {
  name: { minLength: 1, maxLength: 80 },
  host: { maxLength: 253 },
  port: { minimum: 1, maximum: 65535 },
  options: { maxLength: 200 },
} as const;

/** The limits of the fields of LoneWork. */
export const LoneWorkLimits = {
  minutes: { minimum: 1, maximum: 240 },
} as const;

/** The limits of the fields of Lookout. */
export const LookoutLimits = {
  plate: { maxLength: 16 },
  description: { maxLength: 200 },
  reason: { maxLength: 200 },
  source: { maxLength: 200 },
} as const;

/** The limits of the fields of Loss. */
export const LossLimits = {
  why: { maxLength: 200 },
} as const;

/** The limits of the fields of Merging. */
export const MergingLimits = {
  into: { maxLength: 26 },
} as const;

/** The limits of the fields of NewAccount. */
export const NewAccountLimits = {
  name: { maxLength: 64 },
  full_name: { minLength: 1, maxLength: 120 },
} as const;

/** The limits of the fields of NewIncident. */
export const NewIncidentLimits = {
  category: { maxLength: 40 },
  priority: { minimum: 1, maximum: 4 },
  note: { maxLength: 500 },
  about: { maxLength: 200 },
} as const;

/** The limits of the fields of NewLink. */
export const NewLinkLimits = {
  name: { minLength: 1, maxLength: 80 },
  host: { maxLength: 253 },
  port: { minimum: 1, maximum: 65535 },
  options: { maxLength: 200 },
  number: { minimum: 1, maximum: 4294967295 },
  secret: { minLength: 1, maxLength: 200 },
} as const;

/** The limits of the fields of NewNote. */
export const NewNoteLimits = {
  text: { maxLength: 500 },
  corrects: { maxLength: 200 },
  reason: { maxLength: 500 },
} as const;

/** The limits of the fields of NewOrder. */
export const NewOrderLimits = {
  destination: { minimum: 1, maximum: 16777214 },
  text: { maxLength: 500 },
  every: { minimum: 0, maximum: 86400 },
  why: { maxLength: 500 },
} as const;

/** The limits of the fields of NewPatch. */
export const NewPatchLimits = {
  minutes: { minimum: 1, maximum: 1440 },
  why: { maxLength: 200 },
} as const;

/** The limits of the fields of NewPin. */
export const NewPinLimits = {
  pin: { maxLength: 12 },
} as const;

/** The limits of the fields of NewRadio. */
export const NewRadioLimits = {
  name: { minLength: 1, maxLength: 80 },
  unit: { maxLength: 200 },
  alias_lv: { maxLength: 80 },
  alias_lt: { maxLength: 80 },
  alias_en: { maxLength: 80 },
  priority: { minimum: 0, maximum: 9 },
  number: { minimum: 1, maximum: 16776415 },
} as const;

/** The limits of the fields of NewSite. */
export const NewSiteLimits = {
  name: { minLength: 1, maxLength: 80 },
  place: { maxLength: 200 },
  latitude: { minimum: -90, maximum: 90 },
  longitude: { minimum: -180, maximum: 180 },
  colour_code: { minimum: 0, maximum: 15 },
  receive_hz: { minimum: 0, maximum: 999999999 },
  transmit_hz: { minimum: 0, maximum: 999999999 },
  number: { minimum: 1, maximum: 4294967295 },
} as const;

/** The limits of the fields of NewStatus. */
export const NewStatusLimits = {
  status: { minimum: 0, maximum: 9 },
} as const;

/** The limits of the fields of NewTalkgroup. */
export const NewTalkgroupLimits = {
  name: { minLength: 1, maxLength: 80 },
  priority: { minimum: 0, maximum: 9 },
  over_limit: { minimum: 0, maximum: 3600 },
  number: { minimum: 1, maximum: 16777214 },
} as const;

/** The limits of the fields of NewTelephoneCall. */
export const NewTelephoneCallLimits = {
  caller: { maxLength: 32 },
  line: { maxLength: 32 },
} as const;

/** The limits of the fields of PasswordChange. */
export const PasswordChangeLimits = {
  old: { maxLength: 1024 },
  new: { maxLength: 1024 },
} as const;

/** The limits of the fields of Proof. */
export const ProofLimits = {
  code: { maxLength: 32 },
  password: { maxLength: 1024 },
} as const;

/** The limits of the fields of RadioDetails. */
export const RadioDetailsLimits = {
  name: { minLength: 1, maxLength: 80 },
  unit: { maxLength: 200 },
  alias_lv: { maxLength: 80 },
  alias_lt: { maxLength: 80 },
  alias_en: { maxLength: 80 },
  priority: { minimum: 0, maximum: 9 },
} as const;

/** The limits of the fields of Read. */
export const ReadLimits = {
  until: { minimum: 0, maximum: 9007199254740991 },
} as const;

/** The limits of the fields of Reason. */
export const ReasonLimits = {
  why: { maxLength: 200 },
} as const;

/** The limits of the fields of Release. */
export const ReleaseLimits = {
  why: { maxLength: 200 },
} as const;

/** The limits of the fields of SecondStep. */
export const SecondStepLimits = {
  ticket: { maxLength: 64 },
} as const;

/** The limits of the fields of Sent. */
export const SentLimits = {
  unit: { maxLength: 26 },
  metres: { minimum: 0, maximum: 10000000 },
  seconds: { minimum: 0, maximum: 10000000 },
} as const;

/** The limits of the fields of Shift. */
export const ShiftLimits = {
  until: { minimum: 0, maximum: 9007199254740991 },
} as const;

/** The limits of the fields of SignIn. */
export const SignInLimits = {
  name: { maxLength: 64 },
  password: { maxLength: 1024 },
} as const;

/** The limits of the fields of SiteDetails. */
export const SiteDetailsLimits = {
  name: { minLength: 1, maxLength: 80 },
  place: { maxLength: 200 },
  latitude: { minimum: -90, maximum: 90 },
  longitude: { minimum: -180, maximum: 180 },
  colour_code: { minimum: 0, maximum: 15 },
  receive_hz: { minimum: 0, maximum: 999999999 },
  transmit_hz: { minimum: 0, maximum: 999999999 },
} as const;

/** The limits of the fields of TalkgroupDetails. */
export const TalkgroupDetailsLimits = {
  name: { minLength: 1, maxLength: 80 },
  priority: { minimum: 0, maximum: 9 },
  over_limit: { minimum: 0, maximum: 3600 },
} as const;

/** The limits of the fields of TheirSecret. */
export const TheirSecretLimits = {
  secret: { minLength: 1, maxLength: 200 },
} as const;

/** The limits of the fields of Ticket. */
export const TicketLimits = {
  ticket: { maxLength: 64 },
} as const;

/** The limits of the fields of Transfer. */
export const TransferLimits = {
  to: { maxLength: 200 },
  taken_by: { maxLength: 200 },
  reference: { maxLength: 200 },
} as const;

/** The limits of the fields of Typed. */
export const TypedLimits = {
  text: { maxLength: 500 },
  where: { maxLength: 200 },
  latitude: { minimum: -90, maximum: 90 },
  longitude: { minimum: -180, maximum: 180 },
  category: { maxLength: 40 },
  telephone: { maxLength: 32 },
  incident: { maxLength: 26 },
} as const;

/** The limits of the fields of Unit. */
export const UnitLimits = {
  call_sign: { minLength: 1, maxLength: 16 },
  vehicle: { maxLength: 80 },
  plate: { maxLength: 80 },
  station: { maxLength: 80 },
} as const;

/** The limits of the fields of Warning. */
export const WarningLimits = {
  place: { maxLength: 200 },
  telephone: { maxLength: 32 },
  words: { minLength: 1, maxLength: 80 },
  source: { maxLength: 200 },
} as const;

/** The limits of the fields of Zone. */
export const ZoneLimits = {
  name: { minLength: 1, maxLength: 80 },
  outline: { maxLength: 6000 },
  stay: { minimum: 0, maximum: 1440 },
} as const;

export const CATEGORIES = [{"code":"ASB/LL_NOISE","priority":3,"note":false,"wants":[]},{"code":"ASB/LL_ALCO","priority":3,"note":false,"wants":[]},{"code":"ASB/LL_INTOX","priority":3,"note":false,"wants":[]},{"code":"ASB/LL_FIGHT","priority":2,"note":true,"wants":[]},{"code":"ASB/LL_DOMEST","priority":2,"note":true,"wants":[]},{"code":"ASB/LL_VAND","priority":3,"note":false,"wants":[]},{"code":"ASB/LL_LITTER","priority":4,"note":false,"wants":[]},{"code":"ASB/LL_SMOKE","priority":4,"note":false,"wants":[]},{"code":"ASB/ABV","priority":4,"note":false,"wants":[]},{"code":"ASR/LL_DOG","priority":3,"note":false,"wants":["dog"]},{"code":"ASR/LL_BEACH","priority":1,"note":true,"wants":["boat"]},{"code":"ASR/WAT","priority":1,"note":true,"wants":["boat"]},{"code":"FIR","priority":1,"note":true,"wants":[]},{"code":"HLT","priority":1,"note":true,"wants":[]},{"code":"PSW/ALM","priority":2,"note":false,"wants":[]},{"code":"PSW/DEM","priority":2,"note":false,"wants":[]},{"code":"PSW/LL_ANPR","priority":2,"note":false,"wants":[]},{"code":"PSW/LL_ASSIST","priority":1,"note":true,"wants":[]},{"code":"PSW/MEV","priority":3,"note":false,"wants":[]},{"code":"PSW/MIS","priority":1,"note":true,"wants":[]},{"code":"PSW/PKG","priority":1,"note":true,"wants":[]},{"code":"PSW/PRSUIT","priority":1,"note":true,"wants":[]},{"code":"PSW/SUS","priority":3,"note":false,"wants":[]},{"code":"TRP/BRK","priority":4,"note":false,"wants":[]},{"code":"TRP/CRS","priority":2,"note":true,"wants":[]},{"code":"TRP/LL_DUI","priority":2,"note":true,"wants":[]},{"code":"TRP/LL_PARK","priority":4,"note":false,"wants":[]}] as const;
export const RESULTS = ["warned","protocol","detained","settled","handed-over","nobody-found","unfounded","cancelled","other"] as const;
