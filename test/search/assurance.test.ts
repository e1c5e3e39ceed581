import { describe, expect, it } from '@jest/globals';
import { bringStandingsUpToDate } from '../../src/jobs/bring-standings-up-to-date.ts';
import { createLog } from '../../src/log.ts';
import { londonDay } from '../../src/shared/opening-hours/london.ts';
import { anonymous, systemViewer } from '../../src/shared/viewer.ts';
import { testApi } from '../support/api.ts';
import { testMeilisearch } from '../support/meilisearch.ts';
import { untilSearchHoldsAll } from '../support/until-search-holds-all.ts';
import { whoIs } from '../support/viewers.ts';
import { eventually } from './eventually.ts';
import { listings } from './listings.ts';

const server = testMeilisearch();
const linkWorker = whoIs('LINK_WORKER', 'a team');
const DAY_MS = 86_400_000;
const dayFromNow = (days: number) => londonDay(new Date(Date.now() + days * DAY_MS));

const SEARCH = `query ($query: String, $filter: ServiceFilter) { searchServices(query: $query, filter: $filter, first: 50) {
  edges { node { id standing referability { level } } } total engine
  facets { standings { code count } referability { code count } } } }`;

describe.each([
  ['MEILISEARCH', server],
  ['POSTGRESQL', null],
])('the day in searches with %s', (engine, meilisearch) => {
  const api = testApi({ meilisearch, indexPrefix: server.indexPrefix });
  const make = listings(() => api.directory);
  const search = async (query: string, filter: object = {}, viewer = anonymous) => {
    const { data, errors } = await api.ask(SEARCH, { query, filter }, viewer);
    expect([errors, data?.searchServices.engine]).toEqual([[], engine]);
    const { edges, total, facets } = data?.searchServices ?? {};
    return { ids: edges.map(({ node }: { node: { id: string } }) => node.id), edges, total, facets };
  };
  const aNamed = async (name: string, row: object = {}) => {
    const id = await make.service({ name: { en: name }, ...row });
    await untilSearchHoldsAll(api);
    return id;
  };
  const quietly = (statement: string) =>
    make.pool.query(`set session_replication_role = replica; ${statement}; set session_replication_role = origin`);

  it('leaves out whose insurance expired yesterday, before any job has run', async () => {
    const id = await aNamed('Bassoon evening', { standing: 'MET', assured_until: dayFromNow(1) });
    const ids = async (filter: object) => (await search('bassoon', filter)).ids;

    expect(await ids({ referability: ['REFERABLE'] })).toEqual([id]);
    expect(await ids({ standings: ['MET'] })).toEqual([id]);
    api.setClock(`${dayFromNow(2)}T12:00:00Z`);
    const [referable, met, expired, signpostable, either] = [
      await ids({ referability: ['REFERABLE'] }),
      await ids({ standings: ['MET'] }),
      await ids({ standings: ['EXPIRED'] }),
      await ids({ referability: ['SIGNPOSTABLE'] }),
      await ids({ standings: ['MET', 'EXPIRED'] }),
    ];
    const [edge] = (await search('bassoon')).edges;
    api.setClock();

    expect([referable, met]).toEqual([[], []]);
    expect([expired, signpostable, either]).toEqual([[id], [id], [id]]);
    expect(edge.node).toMatchObject({ standing: 'EXPIRED', referability: { level: 'SIGNPOSTABLE' } });
  });

  it('counts evidence through the end of its last day', async () => {
    const id = await aNamed('Oboe evening', { standing: 'MET', assured_until: dayFromNow(1) });

    api.setClock(`${dayFromNow(1)}T22:30:00Z`);
    const { ids } = await search('oboe', { referability: ['REFERABLE'] });
    api.setClock();

    expect(ids).toEqual([id]);
  });

  it('counts anew once the job of the hour has run', async () => {
    const id = await aNamed('Cornet evening', { standing: 'MET' });
    await quietly(`update service set assured_until = '${dayFromNow(-1)}' where id = '${id}'`);
    const ctx = api.directory.contextFor(systemViewer('test'));
    await bringStandingsUpToDate.run(null, { ctx, log: createLog('silent') } as never);

    await eventually(async () => {
      const { facets } = await search('cornet');
      expect(facets).toEqual({
        standings: [{ code: 'EXPIRED', count: 1 }],
        referability: [{ code: 'SIGNPOSTABLE', count: 1 }],
      });
    });
  });

  it('finds what does not meet the standard for staff alone, and counts it for nobody else', async () => {
    const id = await aNamed('Dulcimer evening', { standing: 'NOT_MET' });
    const open = await aNamed('Dulcimer morning', { standing: 'MET' });

    const [public_, staff, editor] = [
      await search('dulcimer'),
      await search('dulcimer', {}, linkWorker),
      await search('dulcimer', {}, whoIs('LISTING_EDITOR', 'an organisation')),
    ];

    expect(staff.ids).toEqual(expect.arrayContaining([id, open]));
    expect(staff.total).toBe(2);
    for (const { ids, total, facets } of [public_, editor]) {
      expect([ids, total]).toEqual([[open], 1]);
      expect(facets.standings).toEqual([{ code: 'MET', count: 1 }]);
    }
    expect((await search('dulcimer', { standings: ['NOT_MET'] })).ids).toEqual([]);
  });

  it('does not find an organisation by the words and kinds of what does not meet the standard', async () => {
    const organisation_id = await make.organisation({ name: { en: 'Quiet body' } });
    await aNamed('Euphonium evening', { standing: 'NOT_MET', organisation_id, needs: ['debt'] });

    const document = 'query ($q: String) { searchOrganisations(query: $q) { edges { node { id standing } } } }';
    await eventually(async () => {
      const { data } = await api.ask(document, { q: 'quiet body' });
      expect(data?.searchOrganisations.edges).toEqual([{ node: { id: organisation_id, standing: 'NOT_ASSESSED' } }]);
    });
    expect((await api.ask(document, { q: 'euphonium' })).data?.searchOrganisations.edges).toEqual([]);
  });

  it('does not find what was suspended a moment ago, though the index still has it', async () => {
    const id = await aNamed('Flugelhorn evening', { standing: 'MET' });
    await quietly(`update service set standing = 'SUSPENDED' where id = '${id}'`);

    for (const viewer of [anonymous, linkWorker]) expect((await search('flugelhorn', {}, viewer)).ids).toEqual([]);
  });

  it('does not find anything of an organisation that was suspended a moment ago', async () => {
    const organisation_id = await make.organisation({ name: { en: 'Glockenspiel trust' } });
    await aNamed('Glockenspiel evening', { organisation_id });
    const document = '{ searchOrganisations(query: "glockenspiel") { edges { node { id } } } }';
    await eventually(async () =>
      expect((await api.ask(document)).data?.searchOrganisations.edges).toEqual([{ node: { id: organisation_id } }]),
    );
    await quietly(`update organisation set suspended_at = now() where id = '${organisation_id}'`);

    expect((await api.ask(document)).data?.searchOrganisations.edges).toEqual([]);
    expect((await search('glockenspiel')).ids).toEqual([]);
  });
});
