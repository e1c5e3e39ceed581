import { describe, expect, it } from '@jest/globals';
import fs from 'node:fs';
import path from 'node:path';
import { plainWords } from '../../../src/exchange/feeds/clean/plain-words.ts';
import type { Mapping, MappedRecord } from '../../../src/exchange/feeds/map/feed-draft.ts';
import { mapRecord } from '../../../src/exchange/feeds/map/map-record.ts';

const folder = path.join(import.meta.dirname, 'golden');
const read = (name: string) => JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8')) as Record<string, unknown>;

const MAPPING: Mapping = {
  source: 'oruk:golden',
  today: '2026-11-22',
  isWhole: true,
  meaningOf: ({ term }) =>
    term === 't1' ? { needs: ['loneliness-and-isolation'], activityKinds: ['befriending'], populations: [] } : null,
};

describe('a record', () => {
  it.each(['v3-whole', 'v1-whole', 'dirty'])('%s means what its golden file says', (name) => {
    const mapped = mapRecord(read(`${name}.json`), MAPPING);

    expect(JSON.parse(JSON.stringify(mapped))).toEqual(read(`${name}.expected.json`));
  });

  it('says the same when it is mapped again, whatever the order of its fields', () => {
    const record = read('v3-whole.json');
    const turned = Object.fromEntries(Object.entries(record).reverse());

    expect(mapRecord(turned, MAPPING)).toEqual(mapRecord(record, MAPPING));
  });

  it('is silent where the short record of a list is', () => {
    const { id, name, organization } = read('v3-whole.json');
    const mapped = mapRecord({ id, name, organization }, { ...MAPPING, isWhole: false });

    expect(draftOf(mapped)?.service).toEqual({
      ...{ name: { en: 'Riverside talking café' }, status: 'ACTIVE' },
      provenance: { source: 'oruk:golden', sourceId: id },
    });
  });

  it.each([[null], ['a text'], [{}], [{ name: 'No id' }], [{ id: '1', name: '<p> </p>' }], [[]]])(
    'is refused with a sentence when it is %j',
    (record) => {
      const mapped = mapRecord(record, MAPPING);

      expect(mapped.outcome).toBe('rejected');
      expect(mapped.remarks[0]?.message).toMatch(/^This record has no id|has no name/);
    },
  );

  it('never throws, whatever stands in any of its fields', () => {
    const record = read('v3-whole.json');
    const rubbish = [null, 0, '', 'x', [], {}, [null], [[]], { id: {} }, true, '\u0000', ['a'], 1e308];

    const outcomes = Object.keys(record).flatMap((field) =>
      rubbish.map((value) => mapRecord({ ...record, [field]: value }, MAPPING).outcome),
    );

    expect(new Set(outcomes)).toEqual(new Set(['draft', 'rejected']));
  });
});

function draftOf(mapped: MappedRecord) {
  return mapped.outcome === 'draft' ? mapped.draft : undefined;
}

describe('words with HTML', () => {
  it.each([
    ['<p>One</p><p>Two &amp; three</p>', 'One\nTwo & three'],
    ['Fish &lt;br&gt; chips', 'Fish\nchips'],
    ['<ul><li>a</li><li>b</li></ul>', '• a\n• b'],
    ['Ages 5 < 10 and > 3', 'Ages 5 < 10 and > 3'],
    ['<script>alert(1)</script>Safe', 'Safe'],
    ['donâ€™t', 'don’t'],
    ['cafÃ©', 'café'],
    ['Tom & Jerry', 'Tom & Jerry'],
  ])('%j are read as %j', (written, words) => {
    expect(plainWords(written)).toBe(words);
  });
});
