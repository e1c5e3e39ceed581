import { expect, it } from '@jest/globals';
import { administrator, someone, whoIs } from '../../support/viewers.ts';
import { testApi } from '../../support/api.ts';
import { assessing } from '../../support/assessing.ts';
import { builders } from '../../support/builders.ts';
import { withClient } from '../../support/with-client.ts';

const api = testApi();
const { aService } = builders(api);
const { started } = assessing((...asked) => api.ask(...asked));

const SHOWN = 'framework { id version number area status name checks { code } } problems { path code message }';
const ask = async (document: string, variables: object) =>
  (await api.ask(document, { ...variables }, administrator)).data as Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any

async function frameworks(viewer = administrator) {
  const { data } = await api.ask('{ frameworks { id version status area number name } }', {}, viewer);
  return data?.frameworks as { id: string; version: number; status: string; area: string | null; name: string }[];
}

async function drafted(area: string | null = null) {
  const from = (await frameworks()).find(({ status, area: of }) => status === 'PUBLISHED' && of === null)?.id;
  const document = `mutation ($from: ID!, $area: String) { draftFramework(from: $from, area: $area) { ${SHOWN} } }`;
  const { draftFramework } = await ask(document, { from, area });
  return draftFramework.framework;
}

async function published(area: string | null, name: string): Promise<string> {
  const { id, version } = await drafted(area);
  const named = await ask(
    `mutation ($id: ID!, $version: Int!, $name: String!) { editFrameworkDraft(id: $id, version: $version, input: { name: $name }) { ${SHOWN} } }`,
    { id, version, name },
  );
  const document = `mutation ($id: ID!, $version: Int!) { publishFramework(id: $id, version: $version, reason: "Agreed by the board.") { ${SHOWN} } }`;
  const { publishFramework } = await ask(document, { id, version: named.editFrameworkDraft.framework.version });
  expect(publishFramework.problems).toEqual([]);
  return id as string;
}

it('is there in every directory, and a draft is for administrators', async () => {
  const { id } = await drafted();

  expect((await frameworks(someone())).map(({ status }) => status)).toEqual(['PUBLISHED']);
  expect((await frameworks()).map((each) => each.id)).toContain(id);
});

it('is never edited once it is published, also not by SQL', async () => {
  const [{ id, version } = { id: '', version: 0 }] = await frameworks(someone());
  const document = `mutation ($id: ID!, $version: Int!) { editFrameworkDraft(id: $id, version: $version, input: { name: "Other" }) { ${SHOWN} } }`;

  const { editFrameworkDraft } = await ask(document, { id, version });

  expect(editFrameworkDraft.problems[0]).toMatchObject({
    message: 'A version that has been published is never changed. Draft the next one from it.',
  });
  await withClient(api.connection, async (client) => {
    await expect(client.query(`update framework_version set name = 'Other' where id = $1`, [id])).rejects.toThrow(
      'A framework that has been published is never changed.',
    );
    await expect(client.query('delete from framework_version where id = $1', [id])).rejects.toThrow();
  });
});

it('is refused as a draft that asks nothing of a tier, or the same thing twice', async () => {
  const { id, version } = await drafted();
  const check = { code: 'visit', name: 'A visit', about: 'SERVICE', evidence: ['VISIT'], touchedBy: [] };
  const rest = { months: 12, runsOut: false, alwaysApplies: true, asksDbs: false };
  const tiers = [{ tier: 'A', need: 'REQUIRED', words: 'Somebody has been there.' }];
  const document = `mutation ($id: ID!, $version: Int!, $checks: [FrameworkCheckInput!]!) {
    editFrameworkDraft(id: $id, version: $version, input: { checks: $checks }) { ${SHOWN} } }`;

  const one = { ...check, ...rest, tiers };
  const { editFrameworkDraft } = await ask(document, { id, version, checks: [one, one] });

  const messages = editFrameworkDraft.problems.map(({ message }: { message: string }) => message);
  expect(messages).toContain('Two checks have the code visit.');
  expect(messages).toContain('Tier C asks for nothing. Every tier asks for something.');
});

it('of the smallest area holds there, and a review keeps the version it was made under', async () => {
  await withClient(api.connection, (client) =>
    client.query(`insert into place.area (code, name, kind, parents) values
      ('E54000057', 'Greater Manchester', 'ICB', '{E92000001}'),
      ('E08000009', 'Trafford', 'LOCAL_AUTHORITY', '{E54000057,E92000001}')`),
  );
  const assurer = whoIs('ASSURER', 'E08000009');
  await published('E54000057', 'Of the ICB');
  const before = await started(assurer, (await aService({ catchment: ['E08000009'] })).id);
  await published('E08000009', 'Of Trafford');

  const after = await started(assurer, (await aService({ catchment: ['E08000009'] })).id);
  const elsewhere = await started(whoIs('ASSURER', 'E06000001'), (await aService({ catchment: ['E06000001'] })).id);

  const names = await api.directory.reads.all<{ name: string }>(
    '',
    `select f.name from review r join framework_version f on f.id = r.framework_id
     where r.id = any($1::uuid[]) order by array_position($1::uuid[], r.id)`,
    [[before.id, after.id, elsewhere.id]],
  );
  expect(names.map(({ name }) => name)).toEqual(['Of the ICB', 'Of Trafford', 'Quality framework']);
});

it('retires when the next one of its area is published', async () => {
  await published(null, 'The second');

  const general = (await frameworks()).filter(({ area, status }) => area === null && status !== 'DRAFT');
  expect(general.map(({ name, status }) => [name, status])).toEqual([
    ['The second', 'PUBLISHED'],
    ['Quality framework', 'RETIRED'],
  ]);
});
