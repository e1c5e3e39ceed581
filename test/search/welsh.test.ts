/** @seconds 14 */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { testApi } from '../support/api.ts';
import { testMeilisearch } from '../support/meilisearch.ts';
import { untilSearchHoldsAll } from '../support/until-search-holds-all.ts';
import { searchServices } from './asking.ts';
import { eventually } from './eventually.ts';
import { listings } from './listings.ts';

const server = testMeilisearch();

describe.each([
  ['MEILISEARCH', server],
  ['POSTGRESQL', null],
])('a search in Welsh, with %s', (engine, meilisearch) => {
  const api = testApi({ meilisearch, indexPrefix: server.indexPrefix });
  const make = listings(() => api.directory);
  const ids: Record<string, string> = {};
  const first = async (query: string) => {
    const found = await searchServices(api, { query });
    expect(found.engine).toBe(engine);
    return Object.keys(ids).find((name) => ids[name] === found.ids[0]) ?? found.ids;
  };

  beforeAll(async () => {
    const cardiff = await make.location({ town: 'Cardiff', latitude: 51.48, longitude: -3.18 });
    ids.grief = await make.service({
      name: { en: 'Grief circle', cy: 'Cylch galar' },
      summary: { en: 'Meets on screen.', cy: 'Cyfarfod ar sgrin, dros y ffôn os yw’n well.' },
      needs: ['bereavement'],
      languages: ['cy'],
    });
    ids.choir = await make.service(
      {
        name: { en: 'Chapel voices', cy: 'Côr y capel' },
        summary: { en: 'Sing with us.', cy: 'Dewch i ganu gyda ni.' },
        activity_kinds: ['arts-and-culture'],
        languages: ['cy', 'en'],
      },
      [cardiff],
    );
    ids.debt = await make.service({ name: { en: 'Money matters' }, needs: ['debt'], languages: ['en'] });
    ids.knit = await make.service({
      name: { en: 'Yarn', cy: 'Edafedd' },
      summary: { en: 'Bring needles.', cy: 'Dewch â gwellen a chlebran wrth wnïo.' },
      languages: ['cy'],
    });
    await untilSearchHoldsAll(api);
  });

  it.each([
    ['helpu gyda fy ngalar', 'grief'],
    ['mae fy ngŵr wedi marw', 'grief'],
    ['dw i eisiau canu mewn côr', 'choir'],
    ['cor', 'choir'],
    ['côr', 'choir'],
    ['mae gen i ddyledion', 'debt'],
    ['edafedd', 'knit'],
    ['wnio', 'knit'],
    ['sgrin ffon', 'grief'],
  ])('finds for %p what is meant', async (query, name) => {
    expect(await first(query)).toBe(name);
  });

  it('finds by the Welsh name of a town what is listed by its English one', async () => {
    const caerdydd = async () => (await searchServices(api, { query: 'Caerdydd' })).ids;
    await eventually(async () => expect(await caerdydd()).toEqual([ids.choir]));
    expect(await first('grŵp yng Nghaerdydd')).toBe('choir');
  });
});
