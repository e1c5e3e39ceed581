/** @seconds 10 */
import { describe, expect, it } from '@jest/globals';
import { testApi } from '../../support/api.ts';
import { feedServer } from './feed-server.ts';
import { aFeedService } from './services.ts';
import { feedThrough } from './feed-through.ts';

const api = testApi();
const feed = feedServer();
const { take, ask, serviceHere } = feedThrough(api, feed);

const RUNS = `query ($source: String) { importRuns(source: $source) { edges { node {
  id state isComplete listed created updated unchanged notSeen conflicts finishedAt
  records(first: 10, remarkable: true) { edges { node { sourceId outcome remarks { field code message } } } } } } } }`;

const REFUSED = (sourceId: unknown): unknown =>
  expect.objectContaining({ node: expect.objectContaining({ sourceId, outcome: 'REJECTED' }) });

const TERMS = `query ($source: String, $unmappedOnly: Boolean = false) {
  feedTerms(source: $source, unmappedOnly: $unmappedOnly) { edges { node { id version name used needs { code } mappedAt } } } }`;

const MAP = `mutation ($id: ID!, $version: Int!, $meaning: TermMeaningInput!) {
  mapFeedTerm(id: $id, version: $version, meaning: $meaning) { term { version needs { code } } problems { path code } } }`;

describe('imports of feeds', () => {
  it('are listed for administrators, the newest first, with what became of each record', async () => {
    const nameless = aFeedService(2, { name: '' });
    await take(aFeedService(1), nameless).catch(() => undefined);
    await take(aFeedService(1), nameless).catch(() => undefined);

    const data = await ask(RUNS);

    const edges = data?.importRuns.edges as { node: object }[];
    const [newest, first] = edges.map(({ node }) => node);
    expect(first).toMatchObject({ state: 'FINISHED', isComplete: true, listed: 2, created: 1, unchanged: 0 });
    expect(newest).toMatchObject({ listed: 2, created: 0, unchanged: 1, finishedAt: expect.any(String) });
    expect(newest).toMatchObject({ records: { edges: expect.arrayContaining([REFUSED(nameless.id)]) } });
  });

  it('tell what the feed holds no more, page by page', async () => {
    await take(aFeedService(1), aFeedService(2), aFeedService(3));
    await take(aFeedService(1));

    const query = `query ($source: String, $after: String) {
      notSeenListings(source: $source, first: 4, after: $after) { edges { node { subject name } } pageInfo { endCursor } } }`;
    const first = (await ask(query))?.notSeenListings;
    const second = (await ask(query, { after: first.pageInfo.endCursor }))?.notSeenListings;

    const found = [...first.edges, ...second.edges].map(({ node }) => `${node.subject} ${node.name}`);
    expect(found.sort()).toEqual([
      ...['location Feed hall 2', 'location Feed hall 3', 'organisation Feed friends 2', 'organisation Feed friends 3'],
      ...['service Feed club 2', 'service Feed club 3'],
    ]);
  });
});

describe('terms of a feed', () => {
  const termed = (number: number, ...names: string[]) =>
    aFeedService(number, {
      description: 'A group.',
      attributes: names.map((name) => ({ taxonomy_term: { id: `t-${name}`, name, taxonomy: 'ESD' } })),
    });
  const terms = async (unmappedOnly = false) =>
    (await ask(TERMS, { unmappedOnly }))?.feedTerms.edges.map(({ node }: { node: object }) => node);

  it('are listed with how often they are used, and give their meaning to services with the next import', async () => {
    const feedNow = [termed(1, 'Meals', 'Walks'), termed(2, 'Meals')];
    await take(...feedNow);
    const before = await terms();
    const { id, version } = before[0];

    await ask(MAP, { id, version, meaning: { needs: ['food'] } });
    await take(...feedNow);

    expect(before).toMatchObject([
      { name: 'Meals', used: 2, mappedAt: null },
      { name: 'Walks', used: 1, mappedAt: null },
    ]);
    expect((await serviceHere('Feed club 1')).needs).toEqual(['food']);
    expect(await terms()).toMatchObject([{ name: 'Walks' }, { name: 'Meals', used: 2, needs: [{ code: 'food' }] }]);
    expect(await terms(true)).toMatchObject([{ name: 'Walks' }]);
  });

  it('are unmapped again when they are cleared, and the codes go with the next import', async () => {
    await take(termed(1, 'Meals'));
    const [{ id, version }] = await terms();
    const mapped = await ask(MAP, { id, version, meaning: { needs: ['food'] } });
    await take(termed(1, 'Meals'));

    await ask(
      'mutation ($id: ID!, $version: Int!) { clearFeedTerm(id: $id, version: $version) { problems { message } } }',
      { id, version: mapped?.mapFeedTerm.term.version },
    );
    await take(termed(1, 'Meals'));

    expect((await serviceHere('Feed club 1')).needs).toEqual([]);
  });

  it('mean only what there is, and are not changed over somebody else', async () => {
    await take(termed(1, 'Meals'));
    const [{ id, version }] = await terms();

    const unknown = await ask(MAP, { id, version, meaning: { needs: ['feasting'] } });
    const stale = await ask(MAP, { id, version: 7, meaning: { needs: ['food'] } });

    expect(unknown?.mapFeedTerm).toMatchObject({ problems: [{ path: 'meaning.needs.0', code: 'UNKNOWN' }] });
    expect(stale?.mapFeedTerm).toMatchObject({ problems: [{ path: 'version', code: 'CONFLICT' }] });
  });
});
