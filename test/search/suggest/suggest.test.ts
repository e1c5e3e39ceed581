/** @seconds 23 */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { loadPlaces } from '../../../src/exchange/places/load-places.ts';
import { fewPlaces } from '../../features/place/few-places.ts';
import { testApi } from '../../support/api.ts';
import { testMeilisearch } from '../../support/meilisearch.ts';
import { whoIs } from '../../support/viewers.ts';
import { statementsOf } from '../../support/statements.ts';
import { untilSearchHoldsAll } from '../../support/until-search-holds-all.ts';
import { answered } from '../asking.ts';
import { eventually } from '../eventually.ts';
import { listings } from '../listings.ts';

const server = testMeilisearch();
const SUGGEST = `query ($prefix: String!, $near: NearInput) { suggest(prefix: $prefix, near: $near) {
  items { kind text detail id code } crisis { lines { name } } problems { path code } } }`;

describe.each([
  ['MEILISEARCH', server],
  ['POSTGRESQL', null],
])('suggestions while somebody types, with %s', (_engine, meilisearch) => {
  const api = testApi({ meilisearch, indexPrefix: server.indexPrefix });
  const make = listings(() => api.directory);
  const suggest = async (prefix: string, near?: object) =>
    (await answered(api, SUGGEST, { prefix, near })).suggest as Suggested;
  const texts = ({ items }: Suggested, kind?: string) =>
    items.filter((each) => !kind || each.kind === kind).map(({ text }) => text);
  let hidden = '';

  beforeAll(async () => {
    const client = await make.pool.connect();
    await loadPlaces(client, fewPlaces, new Date('2026-01-05T09:00:00Z')).finally(() => client.release());
    const hall = await make.location({ town: 'Urmston', latitude: 53.44, longitude: -2.35 });
    const organisation_id = await make.organisation({ name: { en: 'Quillmakers Together' } });
    await make.service({ organisation_id, name: { en: 'Quilting evening' } }, [hall]);
    hidden = await make.service({ organisation_id, name: { en: 'Quilting in secret' } });
    await make.service({ name: { en: 'Walking group' }, needs: ['physical-activity'] });
    await untilSearchHoldsAll(api);
    await make.set('service', hidden, { standing: 'SUSPENDED' });
  });

  it('tells services and organisations by their names, and whose they are', async () => {
    const found = await suggest('Quil');

    expect(found.items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'SERVICE', text: 'Quilting evening', detail: 'Quillmakers Together' }),
        expect.objectContaining({ kind: 'ORGANISATION', text: 'Quillmakers Together', detail: null }),
      ]),
    );
    expect(found.problems).toEqual([]);
  });

  it('has the names of areas in memory, from one letter to the next', async () => {
    await suggest('traf');

    const sent = await statementsOf(() => suggest('traff'));

    expect(sent.filter((text) => text.includes('from place.outcode'))).toEqual([]);
  });

  it('never tells what is suspended, whatever the index still holds', async () => {
    expect(texts(await suggest('quilting'))).not.toContain('Quilting in secret');
  });

  it('tells nobody but staff what does not meet the standard', async () => {
    const name = { en: 'Zitherplayers below the mark' };
    const id = await make.service({ name, standing: 'NOT_MET' });
    const staff = whoIs('ASSURER', 'E08000009');

    await eventually(async () => {
      const { data } = await api.ask(SUGGEST, { prefix: 'zither' }, staff);
      expect((data?.suggest as Suggested).items).toEqual([expect.objectContaining({ id })]);
    });

    expect((await suggest('zither')).items).toEqual([]);
  });

  it('asks for all names in one statement', async () => {
    const sent = await statementsOf(() => suggest('quil'));

    expect(sent.filter((text) => text.includes('from unnest'))).toHaveLength(1);
  });

  it.each([
    ['bereav', { kind: 'NEED', code: 'bereavement' }],
    ['widow', { kind: 'NEED', code: 'bereavement' }],
    ['traff', { kind: 'PLACE', text: 'Trafford', code: 'E08000009' }],
    ['m33', { kind: 'PLACE', text: 'M33', code: 'outcode:M33' }],
  ])('makes of %p what it may become', async (prefix, expected) => {
    expect((await suggest(prefix)).items).toContainEqual(expect.objectContaining(expected));
  });

  it('tells towns where something happens, once they are known', async () => {
    await eventually(async () => expect(texts(await suggest('urms'), 'PLACE')).toEqual(['Urmston']));
  });

  it('looks near by where that is asked', async () => {
    const here = { point: { latitude: 53.44, longitude: -2.35 }, withinKm: 2 };
    const far = { point: { latitude: 51.5, longitude: -0.1 }, withinKm: 2 };

    expect(texts(await suggest('quilting', here), 'SERVICE')).toEqual(['Quilting evening']);
    expect(texts(await suggest('quilting', far), 'SERVICE')).toEqual([]);
    expect((await suggest('quilting', { postcode: 'nowhere' })).problems).toMatchObject([{ path: 'near.postcode' }]);
  });

  it('shows whom to ring as soon as the words are about a crisis', async () => {
    expect((await suggest('i want to die')).crisis?.lines.length).toBeGreaterThan(1);
    expect((await suggest('quilting')).crisis).toBeNull();
  });

  it.each(['', 'q', '%', '_'.repeat(5), '\u0000', 'x'.repeat(5000), '") OR true'])(
    'takes %j as it comes',
    async (prefix) => {
      const { items } = await suggest(prefix);

      expect(texts({ items }, 'SERVICE')).toEqual([]);
    },
  );
});

interface Suggested {
  items: { kind: string; text: string; detail?: string | null; id?: string | null; code?: string | null }[];
  crisis?: { lines: { name: string }[] } | null;
  problems?: { path: string; code: string }[];
}
