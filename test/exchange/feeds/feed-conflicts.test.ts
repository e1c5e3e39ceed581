/** @seconds 10 */
import { describe, expect, it } from '@jest/globals';
import { testApi } from '../../support/api.ts';
import { feedServer } from './feed-server.ts';
import { aFeedService } from './services.ts';
import { feedThrough } from './feed-through.ts';

const api = testApi();
const feed = feedServer();
const { take, ask, serviceHere } = feedThrough(api, feed);

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
