import { describe, expect, it } from '@jest/globals';
import { unitFor } from '../../../src/database/orm.ts';
import { LexiconEntry } from '../../../src/features/lexicon/lexicon-entry.entity.ts';
import { loadLexicon, readSeedLexicon } from '../../../src/features/lexicon/load-lexicon.ts';
import { TERMS } from '../../../src/features/taxonomy/terms.ts';
import { wishOf } from '../../../src/search/plan/lexicon.ts';
import { anonymous } from '../../../src/shared/viewer.ts';
import { eventually } from '../../search/eventually.ts';
import { testApi } from '../../support/api.ts';

const api = testApi();
const em = () => unitFor(api.directory.orm, 'test');
const entryOf = (code: string) => em().findOneOrFail(LexiconEntry, { code });
const seeds = readSeedLexicon();

describe('the file of the lexicon', () => {
  it('has each code once, phrases, and only codes and wishes that there are', () => {
    const known = Object.values(TERMS).flatMap((groups) =>
      Object.values(groups).flatMap((terms) => Object.keys(terms)),
    );
    const named = seeds.flatMap(({ needs, activityKinds, populations }) => [
      ...needs,
      ...activityKinds,
      ...populations,
    ]);

    expect(new Set(seeds.map(({ code }) => code)).size).toBe(seeds.length);
    expect(seeds.filter(({ phrases }) => phrases.length === 0)).toEqual([]);
    expect(named.filter((code) => !known.includes(code))).toEqual([]);
    expect(seeds.flatMap(({ wishes }) => wishes).filter((wish) => wishOf(wish) === null)).toEqual([]);
  });
});

describe('loading it', () => {
  it('adds every entry once, and changes nothing the second time', async () => {
    const before = await em().findAll(LexiconEntry, { orderBy: { code: 'asc' } });
    await loadLexicon(em());

    expect(before.length).toBe(seeds.length);
    expect((await em().findAll(LexiconEntry)).every(({ version }) => version === 1)).toBe(true);
  });

  it('follows the file where nobody has touched an entry, and leaves what somebody has changed', async () => {
    const [untouched, touched] = [seeds[0]!, seeds[1]!];
    await em().execute(`update lexicon_entry set words = '{ours}' where code = ?`, [touched.code]);

    await loadLexicon(
      em(),
      [untouched, touched].map((entry) => ({ ...entry, words: ['theirs'] })),
    );

    expect((await entryOf(untouched.code)).words).toEqual(['theirs']);
    expect((await entryOf(touched.code)).words).toEqual(['ours']);
  });

  it('is known to searches without a new start', async () => {
    const entry = { ...seeds[2]!, code: 'brass', phrases: ['trombonist'], words: ['brass band'] };
    await loadLexicon(em(), [entry]);

    await eventually(async () => {
      const { lexicon } = api.directory.contextFor(anonymous).search.knowledge;
      await Promise.resolve();
      expect([...lexicon.byFirstStem.values()].flat().some((phrase) => phrase.entry.code === 'brass')).toBe(true);
    });
  });
});
