import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { loadPlaces } from '../../../src/exchange/places/load-places.ts';
import { testApi } from '../../support/api.ts';
import { anonymous } from '../../../src/shared/viewer.ts';
import { whoIs } from '../../support/viewers.ts';
import { withClient } from '../../support/with-client.ts';
import { asking } from './asking.ts';
import * as place from './three-councils.ts';

const { NORTHMOOR, HILL_BOARD, DALE_BOARD, UPPER_WARD } = place;
const api = testApi();
const { found, problemsOf, offered, sql, countedSupply } = asking(api);
beforeAll(() => withClient(api.connection, (client) => loadPlaces(client, place.threeCouncils, new Date())));
beforeEach(() => api.setClock('2026-11-10T12:00:00Z'));

describe('whoever asks what there is', () => {
  it('is told what to type where the area is not known', async () => {
    await countedSupply();

    expect(await problemsOf({ areaCode: 'northmoor' })).toEqual([
      {
        path: 'areaCode',
        code: 'UNKNOWN',
        message: `There is no area with the code “northmoor”. Type a code such as E08000009. Did you mean ${NORTHMOOR} (Northmoor)?`,
      },
    ]);
    expect((await problemsOf({ areaCode: 'E08009999' }))[0]?.message).toContain('areas(search: "Trafford")');
    expect((await problemsOf({ areaCode: UPPER_WARD }))[0]?.message).toContain(`Ask for ${NORTHMOOR} (Northmoor).`);
  });

  it('is told which areas came after one that was divided', async () => {
    await sql(`insert into place.area (code, name, kind, valid_to, successors)
      values ('E54000998', 'Wide Board', 'ICB', '2026-03-31', '{${HILL_BOARD},${DALE_BOARD}}')`);
    await offered('transport-and-getting-out', ['E54000998']);
    await countedSupply();

    expect((await problemsOf({ areaCode: 'E54000998' }))[0]?.message).toBe(
      `Wide Board was divided. Ask for ${HILL_BOARD} (Hill Integrated Care Board), ${DALE_BOARD} (Dale Integrated Care Board).`,
    );
    for (const board of [HILL_BOARD, DALE_BOARD])
      expect((await found(board, 'transport-and-getting-out', { quarter: '2026-Q4' })).listed.count).toBe(1);
  });

  it('is told which needs and quarters there are', async () => {
    await countedSupply();

    expect(await problemsOf({ areaCode: NORTHMOOR, need: 'singing' })).toEqual([
      { path: 'need', code: 'UNKNOWN', message: expect.stringContaining('Choose one of:') },
    ]);
    expect(await problemsOf({ areaCode: NORTHMOOR, quarter: 'autumn' })).toEqual([
      { path: 'quarter', code: 'INVALID', message: 'Write a quarter as 2026-Q4, or leave it out for the newest.' },
    ]);
    expect((await problemsOf({ areaCode: NORTHMOOR, quarter: '2024-Q1' }))[0]?.message).toContain(
      'Nothing was counted',
    );
  });

  it('pages through the needs, and must have signed in', async () => {
    await countedSupply();
    const page = `query ($after: String) { supply(areaCode: "${NORTHMOOR}", first: 20, after: $after) {
      edges { node { need } } pageInfo { hasNextPage endCursor } } }`;

    const first = await api.ask(page, {}, whoIs('LINK_WORKER', 'some team'));
    const { endCursor } = first.data?.supply.pageInfo as { endCursor: string };
    const second = await api.ask(page, { after: endCursor }, whoIs('LISTING_EDITOR', 'some organisation'));

    expect([first, second].map(({ data }) => data?.supply.edges.length)).toEqual([20, 11]);
    expect((await api.ask(page, {}, anonymous)).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});
