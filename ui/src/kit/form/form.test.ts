import { expect, test } from 'vitest';
import { draftOf, fieldsOf, listed, read, type Definitions, type Draft, type Schema } from './form';

const definitions: Definitions = {
  Site: {
    type: 'object',
    properties: {
      name: { type: 'string', minLength: 1, maxLength: 8, pattern: '^\\S' },
      place: { type: 'string', maxLength: 5, default: '' },
      latitude: { anyOf: [{ type: 'number', minimum: -90, maximum: 90 }, { type: 'null' }], default: null },
      slot: { enum: [0, 1, 2], default: 0 },
      open: { type: 'boolean', default: false },
      until: { anyOf: [{ type: 'string', format: 'date' }, { type: 'null' }], default: null },
      talkgroups: { type: 'array', items: { type: 'integer', minimum: 1, maximum: 16777215 }, default: [] },
      price: { type: 'string', format: 'decimal', default: '0' },
      roles: { type: 'array', items: { type: 'string' }, minItems: 1, default: ['viewer'] },
      carried: { type: 'array', items: { $ref: '#/$defs/Carried' }, default: [] },
    },
    required: ['name'],
  },
  Carried: { type: 'object', properties: { talkgroup: { type: 'integer', minimum: 1 }, minutes: { type: 'integer', minimum: 0, maximum: 1440, default: 0 } }, required: ['talkgroup'] },
};
const fields = fieldsOf({ $ref: '#/$defs/Site' }, definitions);
const site: Draft = { ...draftOf(fields), name: 'Nīca' };
const said = (more: Draft) => read(fields, { ...site, ...more });
const codes = (more: Draft) => Object.fromEntries(Object.entries(said(more).faults).map(([field, { code }]) => [field, code]));

test('a schema is fields with their kinds and limits', () => {
  expect(fields.map(({ kind }) => kind)).toEqual(['text', 'text', 'number', 'choice', 'boolean', 'date', 'list', 'number', 'list', 'rows']);
  expect(fields[0]).toMatchObject({ shortest: 1, longest: 8, optional: false });
  expect(fields[2]).toMatchObject({ least: -90, most: 90, optional: true, whole: false });
  expect(fields[9]?.of.map(({ name, whole }) => [name, whole])).toEqual([['talkgroup', true], ['minutes', true]]);
});

test('a form that is only begun says its defaults', () => {
  expect(said({}).value).toEqual({ name: 'Nīca', place: '', latitude: null, slot: 0, open: false, until: null, talkgroups: [], price: '0', roles: ['viewer'], carried: [] });
  expect(said({}).faults).toEqual({});
});

test('a row read into the form and out again is the same row', () => {
  const row = { name: 'Rucava', place: 'A11', latitude: 56.16, slot: 2, open: true, until: '2026-12-31', talkgroups: [101, 900], price: '12.5', roles: ['viewer', 'dispatcher'], carried: [{ talkgroup: 101, minutes: 15 }] };
  const draft = draftOf(fields, row);
  expect(draft).toMatchObject({ latitude: '56.16', until: '31.12.2026', talkgroups: '101, 900' });
  expect(read(fields, draft)).toEqual({ value: row, faults: {} });
});

test.each<[Draft, Record<string, string>]>([
  [{ name: '  ' }, { name: 'needed' }],
  [{ name: 'Klaipėdos' }, { name: 'too-long' }],
  [{ place: 'Grobiņa' }, { place: 'too-long' }],
  [{ latitude: '90,5' }, { latitude: 'between' }],
  [{ latitude: '5 6 N' }, { latitude: 'no-number' }],
  [{ until: '31.02.2026' }, { until: 'no-day' }],
  [{ until: 'tomorrow' }, { until: 'no-day' }],
  [{ talkgroups: '101, x' }, { talkgroups: 'no-number' }],
  [{ talkgroups: '0' }, { talkgroups: 'between' }],
  [{ carried: [{ talkgroup: '101', minutes: '0' }, { talkgroup: '', minutes: '1.5' }] }, { 'carried.1.talkgroup': 'needed', 'carried.1.minutes': 'not-whole' }],
])('%j is refused: %j', (more, expected) => expect(codes(more)).toEqual(expected));

test.each<[Draft, string, unknown]>([
  [{ latitude: ' 56,16 ' }, 'latitude', 56.16],
  [{ latitude: '−1' }, 'latitude', -1],
  [{ talkgroups: '101; 102 900' }, 'talkgroups', [101, 102, 900]],
  [{ price: '12,50' }, 'price', '12.5'],
  [{ until: '1.2.2027' }, 'until', '2027-02-01'],
  [{ until: '2027-02-01' }, 'until', '2027-02-01'],
])('%j says %s is %j', (more, field, value) => expect(said(more)).toMatchObject({ value: { [field]: value }, faults: {} }));

test('a list may need an entry', () => expect(codes({ roles: '' })).toEqual({ roles: 'needed' }));

test('letters are counted as people count them', () => {
  const one: Schema = { properties: { name: { type: 'string', maxLength: 2 } } };
  const [field] = fieldsOf(one, {});
  expect(field && read([field], { name: '👮🏻' }).faults).toEqual({});
  expect(field && read([field], { name: '👮👮👮' }).faults).toMatchObject({ name: { code: 'too-long' } });
});

test('hertz are typed as megahertz, and nothing is the register’s zero', () => {
  const frequency: Schema = { properties: { receive_hz: { type: 'integer', minimum: 0, maximum: 999_999_999, default: 0 } } };
  const hertz = fieldsOf(frequency, {}, { receive_hz: { scale: 1e6, empty: 0 } });
  expect(draftOf(hertz, { receive_hz: 163_237_500 })).toEqual({ receive_hz: '163.2375' });
  expect(draftOf(hertz, { receive_hz: 0 })).toEqual({ receive_hz: '' });
  expect(read(hertz, { receive_hz: '163,2375' }).value).toEqual({ receive_hz: 163_237_500 });
  expect(read(hertz, { receive_hz: '' }).value).toEqual({ receive_hz: 0 });
  expect(read(hertz, { receive_hz: '1000' }).faults).toEqual({ receive_hz: { code: 'between', facts: { least: 0, most: 999.999999 } } });
});

test('a list of none is not the same as an empty list', () => {
  const rights: Schema = { properties: { talkgroups: { anyOf: [{ type: 'array', items: { type: 'integer' } }, { type: 'null' }], default: null } } };
  const groups = fieldsOf(rights, {});
  for (const talkgroups of [null, [], [101, 102]]) expect(read(groups, draftOf(groups, { talkgroups }))).toEqual({ value: { talkgroups }, faults: {} });
  expect([listed(null), listed([101]), listed('101, 102')]).toEqual([null, ['101'], ['101', '102']]);
});

test('the number and what is required come first', () => {
  const radio: Schema = { properties: { unit: { type: 'string' }, name: { type: 'string' }, number: { type: 'integer' } }, required: ['name', 'number'] };
  expect(fieldsOf(radio, {}).map(({ name }) => name)).toEqual(['number', 'name', 'unit']);
});
