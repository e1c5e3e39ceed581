import { describe, expect, it } from '@jest/globals';
import { unitFor } from '../../../src/database/orm.ts';
import type { Viewer } from '../../../src/shared/viewer.ts';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { administrator, someone, whoIs } from '../../support/viewers.ts';
import { assurer, aTeamAtWork, facts } from '../connection/at-work.ts';
import { connecting } from '../connection/connecting.ts';

const api = testApi();
const { anOrganisation, aService, aPerson } = builders(api);
const { record, end } = connecting(api);
const { at, somebody } = aTeamAtWork(api);

/** A service that the team found unsafe. */
async function anUnsafeService(unsafe = 'PREMISES', serviceId?: string): Promise<string> {
  const id = serviceId ?? (await aService(facts)).id;
  const { personId } = await somebody();
  const { connection } = await record({ personId, serviceId: id, kind: 'SIGNPOST' }, at.linkWorker);
  const { problems } = await end(connection, { outcome: 'UNSAFE', unsafe }, at.linkWorker);
  expect(problems).toEqual([]);
  return id;
}

const QUEUE = '{ assuranceQueue(first: 100) { edges { node { kind why service { id } } } } }';

async function queued(serviceId: string, viewer: Viewer) {
  const { data } = await api.ask(QUEUE, {}, viewer);
  const tasks = (data?.assuranceQueue.edges ?? []) as {
    node: { kind: string; why: string; service: { id: string } };
  }[];
  return tasks.filter(({ node }) => node.service.id === serviceId && node.kind === 'CONCERN');
}

const CONCERN = 'query ($id: ID!) { service(id: $id) { assurance { concern { id version reasons teamNames } } } }';
const concernAbout = async (id: string, viewer: Viewer) =>
  (await api.ask(CONCERN, { id }, viewer)).data?.service.assurance.concern;

async function close(
  { id, version }: { id: string; version: number },
  viewer: Viewer,
  reason = 'The stairs are mended.',
) {
  const document = `mutation ($id: ID!, $version: Int!, $reason: String!) {
    closeConcern(id: $id, version: $version, reason: $reason) { concern { closedAt closeReason } problems { path code } } }`;
  const { data, errors } = await api.ask(document, { id, version, reason }, viewer);
  return { ...data?.closeConcern, errors: errors.map(({ extensions }) => extensions.code) };
}

describe('a connection that ends as unsafe', () => {
  it('opens a concern at the top of the queue of the area, with what was unsafe', async () => {
    const id = await anUnsafeService();

    const { data } = await api.ask(QUEUE, {}, assurer);

    expect(data?.assuranceQueue.edges[0].node).toMatchObject({ kind: 'CONCERN', service: { id } });
    expect((await queued(id, assurer))[0]?.node.why).toContain('found it unsafe: the premises.');
    expect(await queued(id, administrator)).toHaveLength(1);
    expect(await queued(id, whoIs('ASSURER', 'E08000003'))).toEqual([]);
  });

  it('is one concern however often it is found, and does not tell how often', async () => {
    const id = await anUnsafeService();
    await anUnsafeService('PRIVACY', id);
    const { version } = await concernAbout(id, assurer);
    await anUnsafeService('PREMISES', id);

    expect(await concernAbout(id, assurer)).toMatchObject({
      version,
      reasons: ['PREMISES', 'PRIVACY'],
      teamNames: ['Riverside team'],
    });
    expect(await queued(id, assurer)).toHaveLength(1);
  });

  it('has to say what was unsafe, and nothing else has', async () => {
    const { id: serviceId } = await aService(facts);
    const { personId } = await somebody();
    const { connection } = await record({ personId, serviceId, kind: 'SIGNPOST' }, at.linkWorker);

    expect((await end(connection, { outcome: 'UNSAFE' }, at.linkWorker)).problems).toMatchObject([
      { path: 'unsafe', code: 'REQUIRED' },
    ]);
    expect((await end(connection, { outcome: 'COST', unsafe: 'MONEY' }, at.linkWorker)).problems).toMatchObject([
      { path: 'unsafe', code: 'INVALID' },
    ]);
  });

  it('is written to the assurers of the area, without anything of the person', async () => {
    const colleague = await aPerson({ roles: [{ role: 'ASSURER', scope: 'E08000009' }] });
    const { id: serviceId } = await aService({ ...facts, name: { en: 'Otter evenings' } });
    await anUnsafeService('HARM_OR_ABUSE', serviceId);

    const letters = await unitFor(api.directory.orm, 'test').execute<{ recipient: string; text: string }[]>(
      `select recipient, text from letter where template = 'concern-opened' and text like '%Otter evenings%'`,
    );

    expect(letters.map(({ recipient }) => recipient)).toContain(colleague.email);
    expect(letters[0]?.text).toContain('harm or abuse');
  });

  it('keeps nothing that leads back to the connection', async () => {
    const { columns } = (await unitFor(api.directory.orm, 'test')
      .execute<{ columns: string[] }[]>(
        `select array_agg(column_name::text) as columns from information_schema.columns where table_name = 'concern'`,
      )
      .then(([row]) => row)) ?? { columns: [] };

    expect(columns).toContain('service_id');
    expect(columns.filter((name) => /person|connection|episode/.test(name))).toEqual([]);
  });
});

describe('the log', () => {
  it('tells who closed a concern, and not with which connection it was opened', async () => {
    const id = await anUnsafeService();
    await anUnsafeService('MONEY', id);
    const document = `query ($id: ID!) { auditEvents(filter: { subject: "concern", subjectId: $id }) { edges { node { operation reason } } } }`;
    const concern = await concernAbout(id, assurer);
    const logged = async () => (await api.ask(document, { id: concern.id }, administrator)).data?.auditEvents.edges;
    expect(await logged()).toEqual([]);

    await close(concern, assurer);

    expect(await logged()).toEqual([{ node: { operation: 'closeConcern', reason: 'The stairs are mended.' } }]);
  });
});

describe('a concern', () => {
  it('is closed by an assurer of the area with a reason, and is out of the queue', async () => {
    const id = await anUnsafeService();
    const concern = await concernAbout(id, assurer);

    expect((await close(concern, assurer, ' ')).problems).toMatchObject([{ path: 'reason', code: 'REQUIRED' }]);
    expect(await close(concern, assurer)).toMatchObject({
      problems: [],
      concern: { closeReason: 'The stairs are mended.' },
    });

    expect(await queued(id, assurer)).toEqual([]);
    expect(await concernAbout(id, assurer)).toBeNull();
  });

  it('is not closed over what another team has found meanwhile', async () => {
    const id = await anUnsafeService();
    const seen = await concernAbout(id, assurer);
    await anUnsafeService('MONEY', id);

    expect((await close(seen, assurer)).problems).toMatchObject([{ path: 'version', code: 'CONFLICT' }]);
  });

  it('is nothing to editors, teams and assurers of other areas, nor to an assurer who edits there', async () => {
    const { id: home } = await anOrganisation();
    const id = await anUnsafeService('PREMISES', (await aService(facts, home)).id);
    const concern = await concernAbout(id, administrator);
    const both = someone({ role: 'ASSURER', scope: 'E08000009' }, { role: 'LISTING_EDITOR', scope: home });

    for (const viewer of [
      whoIs('LISTING_EDITOR', home),
      at.linkWorker,
      at.supervisor,
      whoIs('ASSURER', 'E08000003'),
      both,
    ]) {
      expect(await concernAbout(id, viewer)).toBeNull();
      expect((await close(concern, viewer)).errors).toHaveLength(1);
    }
  });
});
