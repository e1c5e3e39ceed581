/** @seconds 14 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDirectory, type Directory } from '../../src/directory.ts';
import { seedDemo } from '../../src/exchange/demo/seed-demo.ts';
import { searchServices } from '../../src/search/search-listings.ts';
import { silentReporter } from '../../src/shared/progress.ts';
import { anonymous, systemViewer } from '../../src/shared/viewer.ts';
import { testApi } from '../support/api.ts';
import { testMeilisearch } from '../support/meilisearch.ts';
import { administrator } from '../support/viewers.ts';
import { untilSearchHoldsAll } from '../support/until-search-holds-all.ts';
import { eventually } from './eventually.ts';

const meilisearch = testMeilisearch();
const { indexPrefix } = meilisearch;
const api = testApi({ meilisearch, indexPrefix });
const SAVE = `mutation ($input: LexiconEntryInput!, $version: Int) { saveLexiconEntry(input: $input, version: $version) {
  entry { id version } problems { path message } } }`;
const REMOVE = `mutation ($id: ID!, $version: Int!) { removeLexiconEntry(id: $id, version: $version, reason: "Tried.") {
  entry { id version } problems { message } } }`;
const RESTORE = `mutation ($id: ID!, $version: Int!, $changeId: ID!) {
  restoreLexiconEntry(id: $id, version: $version, changeId: $changeId, reason: "Meant.") { entry { version }
    problems { message } } }`;
const KEEP = 'mutation ($words: String!) { keepLexiconTrial(words: $words) { trial { id } problems { message } } }';
const PREVIEW = `query ($input: LexiconEntryInput, $removing: String, $trials: [ID!]) {
  previewLexiconEntry(input: $input, removing: $removing, trials: $trials) { looked changed more
    queries { words trialId understoodBefore understoodAfter places { serviceId name before after move } }
    judged { queries hit3Before hit3After ndcg10Before ndcg10After } problems { path code message } } }`;
const GRIEF = { code: 'flumpt', label: 'Flumpted', phrases: ['flumpted'], needs: ['bereavement'], words: ['grief'] };

interface Preview {
  looked: number;
  changed: number;
  more: number;
  queries: {
    words: string;
    trialId: string | null;
    understoodBefore: string[];
    understoodAfter: string[];
    places: { serviceId: string; name: string; before: number | null; after: number | null; move: string }[];
  }[];
  judged: { queries: number; hit3Before: number; hit3After: number; ndcg10Before: number; ndcg10After: number } | null;
  problems: { path: string; code: string }[];
}

const asked = async (document: string, variables: object = {}) => {
  const { data, errors } = await api.ask(document, { ...variables }, administrator);
  expect(errors).toEqual([]);
  return Object.values(data ?? {})[0];
};
const preview = (variables: object) => asked(PREVIEW, variables) as Promise<Preview>;

/** What a process understands a search as, and the ids that it finds. */
async function understood(directory: Directory, query: string) {
  const wanted = { facets: [], marks: false, organisationsWithoutServices: false };
  const input = { query, sort: 'RELEVANCE', first: 10 } as const;
  const page = await searchServices(directory.contextFor(anonymous), input, wanted);
  return { chips: page.understoodAs.map(({ id }) => id), ids: page.edges.map(({ node }) => node.id) };
}

beforeAll(async () => {
  await seedDemo(api.directory.contextFor(systemViewer('test')), api.connection, silentReporter);
  await untilSearchHoldsAll(api);
});

describe('a preview', () => {
  let trial: string;
  beforeAll(async () => {
    trial = (await asked(KEEP, { words: 'my son was flumpted' })).trial.id as string;
    await asked(KEEP, { words: 'walking football' });
  });

  it('shows what a new entry would find, and saves nothing', async () => {
    const { looked, changed, more, queries, judged, problems } = await preview({ input: GRIEF });
    const now = await understood(api.directory, 'my son was flumpted');

    expect(problems).toEqual([]);
    expect(looked).toBeGreaterThan(80);
    expect([changed, more, queries.length]).toEqual([1, 0, 1]);
    expect(queries[0]).toMatchObject({ words: 'my son was flumpted', trialId: trial });
    expect(queries[0]?.understoodAfter).toContain('Flumpted');
    expect(queries[0]?.understoodBefore).not.toContain('Flumpted');
    expect(queries[0]?.places.some(({ move, after }) => move === 'COMES_IN' && after !== null)).toBe(true);
    expect(judged).toBeNull();
    expect(now.chips).not.toContain('meaning:flumpt');
    expect(await asked('{ lexiconEntry(code: "flumpt") { id } }')).toBeNull();
  });

  it('tells what would be lost without an entry, by what was judged', async () => {
    const { changed, queries, judged } = await preview({ removing: 'bereavement', trials: [] });

    expect(changed).toBeGreaterThan(0);
    expect(queries.every(({ trialId }) => trialId === null)).toBe(true);
    expect(judged?.queries).toBeGreaterThan(0);
    expect(judged?.ndcg10After).toBeLessThan(judged?.ndcg10Before ?? 0);
    const moves = new Set(queries.flatMap(({ places }) => places.map(({ move }) => move)));
    expect(moves).toContain('FALLS');
    for (const { places } of queries)
      expect(places.filter(({ after }) => after !== null).map(({ after }) => after)).toEqual(
        places.filter(({ after }) => after !== null).map((_, index) => index + 1),
      );
  });

  it('searches for fifty at most, and says how many more would change', async () => {
    for (let n = 1; n <= 51; n += 1) await asked(KEEP, { words: `flumpted, letter ${n}` });

    const { looked, changed, more, queries } = await preview({ input: GRIEF });

    expect(changed).toBe(52);
    expect(looked).toBeGreaterThan(changed);
    expect([queries.length, more]).toEqual([50, changed - 50]);
  });

  it('is the order that searches have once it is saved', async () => {
    const { queries } = await preview({ input: GRIEF, trials: [trial] });
    const foreseen = queries[0]?.places.flatMap(({ serviceId, after }) => (after === null ? [] : serviceId));
    const { entry } = await asked(SAVE, { input: GRIEF });

    await eventually(async () =>
      expect((await understood(api.directory, 'my son was flumpted')).ids).toEqual(foreseen),
    );
    await asked(REMOVE, entry);
  });

  it.each([
    ['neither', {}, '', 'REQUIRED'],
    ['both', { input: GRIEF, removing: 'bereavement' }, '', 'REQUIRED'],
    ['what cannot be saved', { input: { ...GRIEF, phrases: ['the'] } }, 'phrases.0', 'INVALID'],
  ])('refuses %s', async (_what, variables, path, code) => {
    expect(await preview(variables)).toMatchObject({ looked: 0, queries: [], problems: [{ path, code }] });
  });
});

describe('a change', () => {
  let other: Directory;
  beforeAll(async () => {
    other = await openDirectory({ primary: api.connection, poolSize: 2 });
    await other.openSearch({ meilisearch, indexPrefix, report: silentReporter, notice: () => undefined });
  });
  afterAll(() => other.close());

  it('is understood by every process, and so is its undoing', async () => {
    const inBoth = async (isUnderstood: boolean) => {
      for (const directory of [api.directory, other])
        expect((await understood(directory, 'wibbled lately')).chips.includes('meaning:wibble')).toBe(isUnderstood);
    };
    const input = { ...GRIEF, code: 'wibble', label: 'Wibbled', phrases: ['wobbled'] };
    const { entry } = await asked(SAVE, { input });
    await inBoth(false);

    const { entry: changed } = await asked(SAVE, { input: { ...input, phrases: ['wibbled'] }, version: entry.version });
    await eventually(() => inBoth(true));

    const { edges } = await asked('query ($id: ID!) { lexiconHistory(id: $id) { edges { node { id } } } }', entry);
    const undo = { id: entry.id, version: changed.version, changeId: edges[1].node.id };
    expect((await asked(RESTORE, undo)).problems).toEqual([]);
    await eventually(() => inBoth(false));
  });
});
