import { describe, expect, it } from '@jest/globals';
import { newId } from '../../../src/shared/uuid.ts';
import { systemViewer, type Viewer } from '../../../src/shared/viewer.ts';
import { testApi } from '../../support/api.ts';
import { builders, type Built } from '../../support/builders.ts';
import { someone, whoIs } from '../../support/viewers.ts';
import { withClient } from '../../support/with-client.ts';

const api = testApi();
const { anOrganisation, aService, aLocation } = builders(api);
const administrator = whoIs('ADMINISTRATOR');

const HISTORY = `query ($id: ID!, $first: Int, $after: String) { history(id: $id, first: $first, after: $after) {
  pageInfo { endCursor hasNextPage } edges { node { id kind who reason fields { field old new } } } } }`;
const UPDATE = `mutation ($id: ID!, $version: Int!, $input: ServiceInput!, $reason: String) {
  updateService(id: $id, version: $version, input: $input, reason: $reason) { service { id version } problems { path message } } }`;
const RESTORE = `mutation ($id: ID!, $version: Int!, $changeId: ID!, $reason: String!) {
  restoreServiceVersion(id: $id, version: $version, changeId: $changeId, reason: $reason) {
    service { version name standing archivedAt eligibility { minimumAge } locations { id } } problems { path code message } } }`;

async function entries(id: string, viewer: Viewer = administrator) {
  const { data, errors } = await api.ask(HISTORY, { id }, viewer);
  if (errors.length > 0) throw new Error(String(errors[0]?.extensions.code));
  return data?.history.edges.map(({ node }: { node: object }) => node);
}

async function update(which: Built, input: object, viewer: Viewer, reason?: string): Promise<number> {
  const { data } = await api.ask(UPDATE, { ...which, input, reason }, viewer);
  return data?.updateService.service.version;
}

/** Somebody with a name who holds a role. */
async function named(name: string, role: 'ADMINISTRATOR' | 'LISTING_EDITOR', scope: string | null): Promise<Viewer> {
  const viewer = whoIs(role, scope);
  await withClient(api.connection, (client) =>
    client.query('insert into person (id, name, email, created_at, updated_at) values ($1, $2, $3, now(), now())', [
      viewer.id,
      name,
      `${viewer.id}@example.org`,
    ]),
  );
  return viewer;
}

describe('the history of a service', () => {
  it('says field by field what changed, by the names of the API, and why', async () => {
    const { id, version } = await aService({ name: { en: 'Lunch' } });
    const input = { name: { en: 'Supper' }, eligibility: { minimumAge: 50 }, isPublished: false };

    await update({ id, version }, input, administrator, 'They eat later now');

    const [change, added] = await entries(id);
    expect(change).toMatchObject({
      kind: 'UPDATE',
      reason: 'They eat later now',
      fields: [
        { field: 'eligibility.minimumAge', old: null, new: 50 },
        { field: 'isPublished', old: true, new: false },
        { field: 'name', old: { en: 'Lunch' }, new: { en: 'Supper' } },
      ],
    });
    expect(added).toMatchObject({ kind: 'INSERT' });
    expect(added.fields).toContainEqual({ field: 'name', old: null, new: { en: 'Lunch' } });
  });

  it('names editors to each other and to administrators; administrators only to themselves', async () => {
    const { id: organisation } = await anOrganisation();
    const editor = await named('Edith Example', 'LISTING_EDITOR', organisation);
    const chief = await named('Ada Ministrator', 'ADMINISTRATOR', null);
    const colleague = whoIs('LISTING_EDITOR', organisation);
    const { id, version } = await aService({}, organisation);
    const next = await update({ id, version }, { name: { en: 'By the editor' } }, editor);
    await update({ id, version: next }, { name: { en: 'By the administrator' } }, chief);

    const who = async (viewer: Viewer) => (await entries(id, viewer)).map((entry: { who: string }) => entry.who);
    expect(await who(administrator)).toEqual(['Ada Ministrator', 'Edith Example', 'an administrator']);
    expect(await who(colleague)).toEqual(['an administrator', 'Edith Example', 'an administrator']);
    const reads = await api.directory.reads.all(
      '',
      `select concerns from audit.event where action = 'READ' and actor = $1`,
      [colleague.id],
    );
    expect(reads).toEqual([{ concerns: [editor.id] }]);
  });

  it('names programs and the database by what they are', async () => {
    const { id, version } = await aService();
    await update({ id, version }, { name: { en: 'Imported' } }, systemViewer('import'));
    await withClient(api.connection, (client) =>
      client.query(`update service set standing = 'MET' where id = $1`, [id]),
    );

    const who = (await entries(id)).map((entry: { who: string }) => entry.who);
    expect(who).toEqual([`the database role ${String(api.connection.user)}`, 'import', 'an administrator']);
  });

  it('is read page by page', async () => {
    const service = await aService();
    let { version } = service;
    for (const name of ['A', 'B', 'C'])
      version = await update({ id: service.id, version }, { name: { en: name } }, administrator);

    const { data: first } = await api.ask(HISTORY, { id: service.id, first: 3 }, administrator);
    const after = first?.history.pageInfo.endCursor;
    const { data: second } = await api.ask(HISTORY, { id: service.id, first: 3, after }, administrator);

    expect(first?.history.pageInfo.hasNextPage).toBe(true);
    expect(second?.history.edges.map(({ node }: { node: { kind: string } }) => node.kind)).toEqual(['INSERT']);
  });

  it('is closed to others, and does not say whether a draft exists', async () => {
    const published = await aService();
    const draft = await aService({ isPublished: false });
    const stranger = whoIs('LISTING_EDITOR', newId());

    await expect(entries(published.id, stranger)).rejects.toThrow('FORBIDDEN');
    await expect(entries(published.id, someone())).rejects.toThrow('FORBIDDEN');
    await expect(entries(draft.id, stranger)).rejects.toThrow('NOT_FOUND');
    await expect(entries(newId(), stranger)).rejects.toThrow('NOT_FOUND');
  });
});

describe('the history of a place', () => {
  it('never tells where a confidential one is, also not of the time before', async () => {
    const { id, version } = await aLocation({
      name: { en: 'Rowan House' },
      town: 'Sale',
      addressLines: ['4 Elm Road'],
    });
    await api.ask(
      `mutation ($id: ID!, $version: Int!) { updateLocation(id: $id, version: $version, input: { isConfidential: true }) { problems { message } } }`,
      { id, version },
      administrator,
    );

    const told = JSON.stringify(await entries(id));
    expect(told).toContain('isConfidential');
    expect(told).not.toMatch(/Rowan|Sale|Elm/);
  });
});

describe('restoring', () => {
  it('puts fields and places back as they were after a change, as a change with a reason', async () => {
    const { id: organisation } = await anOrganisation();
    const [hall, park] = [await aLocation({}, organisation), await aLocation({}, organisation)];
    const service = await aService({ name: { en: 'First' }, locationIds: [hall.id] }, organisation);
    const [change] = (await entries(service.id)).slice(-1);
    const second = { name: { en: 'Second' }, eligibility: { minimumAge: 60 }, locationIds: [park.id] };
    const version = await update(service, second, administrator);
    const suspend = 'mutation ($id: ID!) { suspendService(id: $id, reason: "A concern.") { problems { message } } }';
    await api.ask(suspend, { id: service.id }, administrator);

    const variables = {
      id: service.id,
      version: version + 1,
      changeId: change.id,
      reason: 'Entered for another group',
    };
    const { data } = await api.ask(RESTORE, variables, administrator);

    expect(data?.restoreServiceVersion).toMatchObject({
      problems: [],
      service: {
        name: 'First',
        standing: 'SUSPENDED',
        eligibility: { minimumAge: null },
        locations: [{ id: hall.id }],
      },
    });
    const restored = (await entries(service.id)).filter((entry: { reason: string }) => entry.reason);
    expect(restored.map((entry: { reason: string }) => entry.reason)).toContain('Entered for another group');
  });

  it('leaves an archived listing archived, and a draft a draft', async () => {
    const service = await aService({ name: { en: 'First' } });
    const [change] = (await entries(service.id)).slice(-1);
    const version = await update(service, { name: { en: 'Second' }, isPublished: false }, administrator);
    await api.ask(
      `mutation { archiveService(id: "${service.id}", version: ${version}, reason: "Closed") { problems { message } } }`,
      {},
      administrator,
    );

    const variables = { id: service.id, version: version + 1, changeId: change.id, reason: 'To see' };
    const { data } = await api.ask(RESTORE, variables, administrator);

    expect(data?.restoreServiceVersion.service).toMatchObject({ name: 'First', archivedAt: expect.any(String) });
    const rows = await api.directory.reads.all('', 'select published_at from service where id = $1', [service.id]);
    expect(rows).toEqual([{ published_at: null }]);
  });

  it('refuses what the rules refuse today, with what is wrong', async () => {
    const service = await aService({ name: { en: 'First' } });
    const [change] = await entries(service.id);
    const version = await update(service, { name: { en: 'Second' } }, administrator);
    await withClient(api.connection, (client) =>
      client.query(
        `update history.change set before = '{"name": {"en": "${'x'.repeat(201)}"}}' where operation = 'UPDATE' and subject_id = $1`,
        [service.id],
      ),
    );

    const { data } = await api.ask(
      RESTORE,
      { id: service.id, version, changeId: change.id, reason: 'Back' },
      administrator,
    );

    expect(data?.restoreServiceVersion.problems).toMatchObject([{ path: 'name.en', code: 'TOO_LONG' }]);
  });

  it.each([
    ['a change that is none', { changeId: 'x' }, 'changeId', 'NOT_FOUND'],
    ['no reason', { reason: ' ' }, 'reason', 'REQUIRED'],
    ['an old version', { version: 0 }, 'version', 'CONFLICT'],
  ])('refuses %s', async (_what, wrong, path, code) => {
    const service = await aService();
    const [change] = await entries(service.id);

    const variables = { id: service.id, version: service.version, changeId: change.id, reason: 'Back', ...wrong };
    const { data } = await api.ask(RESTORE, variables, administrator);

    expect(data?.restoreServiceVersion.problems).toMatchObject([{ path, code }]);
  });

  it('refuses a change of another listing', async () => {
    const [one, other] = [await aService(), await aService()];
    const [change] = await entries(other.id);

    const { data } = await api.ask(RESTORE, { ...one, changeId: change.id, reason: 'Back' }, administrator);

    expect(data?.restoreServiceVersion.problems).toMatchObject([{ path: 'changeId', code: 'NOT_FOUND' }]);
  });

  it('puts an organisation back too', async () => {
    const { id, version } = await anOrganisation({ name: { en: 'First' } });
    const [change] = await entries(id);
    await api.ask(
      `mutation { updateOrganisation(id: "${id}", version: ${version}, input: { name: { en: "Second" } }) { problems { message } } }`,
      {},
      administrator,
    );

    const { data } = await api.ask(
      `mutation { restoreOrganisationVersion(id: "${id}", version: ${version + 1}, changeId: "${change.id}", reason: "Back") {
        organisation { name version } problems { message } } }`,
      {},
      administrator,
    );

    expect(data?.restoreOrganisationVersion).toEqual({
      organisation: { name: 'First', version: version + 2 },
      problems: [],
    });
  });
});
