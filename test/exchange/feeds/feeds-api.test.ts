/** @seconds 18 */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { importCommand } from '../../../src/commands/import.ts';
import { readConfig } from '../../../src/config.ts';
import { silentReporter } from '../../../src/shared/progress.ts';
import { testApi } from '../../support/api.ts';
import { administrator } from '../../support/viewers.ts';
import { feedServer } from './feed-server.ts';
import { aFeedService } from './services.ts';

const api = testApi();
const feed = feedServer();
let tests = 0;
beforeEach(() => {
  tests += 1;
});
const source = () => `oruk:api-${tests}`;

/** Imports the feed by the command, as of now. */
async function take(...services: object[]): Promise<void> {
  feed.services = services;
  const config = readConfig({ LINKWELL_OUTGOING_NETWORKS: '127.0.0.1' });
  const tools = { config, database: api.connection, meilisearch: null, report: silentReporter };
  const words = ['--source', `api-${tests}`, '--per-second', '2000'];
  await importCommand.run(['oruk', feed.url, ...words], { ...tools, signal: new AbortController().signal });
}

async function ask(document: string, variables: object = {}) {
  const { data, errors } = await api.ask(document, { source: source(), ...variables }, administrator);
  expect(errors).toEqual([]);
  return data;
}

async function serviceHere(name: string) {
  const [row] = await api.directory.reads.all<{ id: string; version: number; needs: string[]; contacts: unknown[] }>(
    '',
    `select id, version, needs, contacts from service where source = $1 and name ->> 'en' = $2`,
    [source(), name],
  );
  if (!row) throw new Error(`There is no service ${name}.`);
  return row;
}

const RUNS = `query ($source: String) { importRuns(source: $source) { edges { node {
  id state isComplete listed created updated unchanged notSeen conflicts finishedAt
  records(first: 10, remarkable: true) { edges { node { sourceId outcome remarks { field code message } } } } } } } }`;

const REFUSED = (sourceId: unknown): unknown =>
  expect.objectContaining({ node: expect.objectContaining({ sourceId, outcome: 'REJECTED' }) });

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

const TERMS = `query ($source: String, $unmappedOnly: Boolean = false) {
  feedTerms(source: $source, unmappedOnly: $unmappedOnly) { edges { node { id version name used needs { code } mappedAt } } } }`;
const MAP = `mutation ($id: ID!, $version: Int!, $meaning: TermMeaningInput!) {
  mapFeedTerm(id: $id, version: $version, meaning: $meaning) { term { version needs { code } } problems { path code } } }`;

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

const CONFLICTS = `query ($source: String) {
  importConflicts(source: $source) { edges { node { id version subject subjectId field theirs ours } } } }`;
const RESOLVE = `mutation ($id: ID!, $version: Int!, $take: ConflictChoice!) {
  resolveImportConflict(id: $id, version: $version, take: $take) { conflict { id } problems { path code message } } }`;

describe('a conflict with a feed', () => {
  const withMail = (email: string, more: object = {}) => aFeedService(1, { email, phones: [], ...more });
  const conflicts = async () => (await ask(CONFLICTS))?.importConflicts.edges.map(({ node }: { node: object }) => node);

  /** The feed said one thing, somebody here another, and then the feed a third. */
  async function disagreed() {
    await take(withMail('first@example.org'));
    const { id, version } = await serviceHere('Feed club 1');
    const update = `mutation ($id: ID!, $version: Int!, $input: ServiceInput!) {
      updateService(id: $id, version: $version, input: $input) { problems { message } } }`;
    await ask(update, { id, version, input: { contacts: [{ email: 'ours@example.org' }] } });
    await take(withMail('second@example.org'));
    const [conflict] = await conflicts();
    return conflict;
  }

  it('shows both sides, and where to look', async () => {
    const conflict = await disagreed();

    expect(conflict).toMatchObject({
      ...{ subject: 'service', field: 'contacts', subjectId: (await serviceHere('Feed club 1')).id },
      ...{ theirs: 'email second@example.org', ours: 'email ours@example.org' },
    });
  });

  it('taken as theirs, gives the field back to the feed', async () => {
    const { id, version } = await disagreed();

    const decided = await ask(RESOLVE, { id, version, take: 'THEIRS' });
    const taken = (await serviceHere('Feed club 1')).contacts;
    await take(withMail('third@example.org'));

    expect(decided?.resolveImportConflict.problems).toEqual([]);
    expect(taken).toEqual([{ email: 'second@example.org' }]);
    expect((await serviceHere('Feed club 1')).contacts).toEqual([{ email: 'third@example.org' }]);
    expect(await conflicts()).toEqual([]);
  });

  it('kept as ours, comes up again only when the feed says something else', async () => {
    const { id, version } = await disagreed();

    await ask(RESOLVE, { id, version, take: 'OURS' });
    await take(withMail('second@example.org'));
    const quiet = await conflicts();
    await take(withMail('third@example.org'));

    expect(quiet).toEqual([]);
    expect((await serviceHere('Feed club 1')).contacts).toEqual([{ email: 'ours@example.org' }]);
    expect(await conflicts()).toMatchObject([{ theirs: 'email third@example.org' }]);
  });

  it('is decided once', async () => {
    const { id, version } = await disagreed();
    await ask(RESOLVE, { id, version, take: 'OURS' });

    const again = await ask(RESOLVE, { id, version: version + 1, take: 'THEIRS' });

    expect(again?.resolveImportConflict.problems).toMatchObject([{ code: 'CONFLICT' }]);
    expect((await serviceHere('Feed club 1')).contacts).toEqual([{ email: 'ours@example.org' }]);
  });

  it('may be about a field of several columns', async () => {
    await take(withMail('a@example.org', { minimum_age: 18 }));
    const { id, version } = await serviceHere('Feed club 1');
    const update = `mutation ($id: ID!, $version: Int!, $input: ServiceInput!) {
      updateService(id: $id, version: $version, input: $input) { problems { message } } }`;
    await ask(update, { id, version, input: { eligibility: { minimumAge: 21 } } });
    await take(withMail('a@example.org', { minimum_age: 16, maximum_age: 30 }));
    const [conflict] = await conflicts();

    const decided = await ask(RESOLVE, { id: conflict.id, version: conflict.version, take: 'THEIRS' });

    const ages = await api.directory.reads.all('', 'select minimum_age, maximum_age from service where id = $1', [id]);
    expect(conflict).toMatchObject({ field: 'eligibility' });
    expect(decided?.resolveImportConflict.problems).toEqual([]);
    expect(ages).toEqual([{ minimum_age: 16, maximum_age: 30 }]);
  });
});
