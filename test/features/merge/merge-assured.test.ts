import { expect, it } from '@jest/globals';
import { administrator, whoIs } from '../../support/viewers.ts';
import { testApi } from '../../support/api.ts';
import { assessing } from '../../support/assessing.ts';
import { builders } from '../../support/builders.ts';

const api = testApi();
const { anOrganisation, aService, aLocation } = builders(api);
const { approved } = assessing((...asked) => api.ask(...asked));

const AREA = 'E08000009';
const assurer = whoIs('ASSURER', AREA);
const FACTS = {
  name: { en: 'Tuesday lunch club' },
  catchment: [AREA],
  eligibility: { minimumAge: 18 },
  attendance: ['IN_PERSON'],
  activityKinds: ['social-or-lunch-club'],
  contacts: [{ phone: '01632 960001' }],
};
const FOUND = `query ($id: ID!) { service(id: $id) { standing version
  assurance { detail { tier inForce { checks { code reopenedAt } } } } } }`;

async function merge(what: 'Services' | 'Organisations', keep: string, gone: string, from: string[] = []) {
  const part = what === 'Services' ? 'ServicePart' : 'OrganisationPart';
  const [keepVersion, mergeVersion] = [await versionOf(keep), await versionOf(gone)];
  const { data, errors } = await api.ask(
    `mutation ($keep: ID!, $keepVersion: Int!, $gone: ID!, $mergeVersion: Int!, $from: [${part}!]!) {
      done: merge${what}(keep: $keep, keepVersion: $keepVersion, merge: $gone, mergeVersion: $mergeVersion,
        fromMerged: $from, reason: "Entered twice.") { problems { path code message } } }`,
    { keep, keepVersion, gone, mergeVersion, from },
    administrator,
  );
  if (!data) throw new Error(JSON.stringify(errors));
  return data.done.problems as { message: string }[];
}

async function versionOf(id: string): Promise<number> {
  const rows = await api.directory.reads.all<{ version: number }>(
    '',
    `select version from service where id = $1 union all select version from organisation where id = $1`,
    [id],
  );
  return Number(rows[0]?.version);
}

async function found(id: string) {
  const { data, errors } = await api.ask(FOUND, { id }, administrator);
  if (!data?.service) throw new Error(JSON.stringify(errors));
  const { tier, inForce } = data.service.assurance.detail;
  const checks = inForce.checks as { code: string; reopenedAt: string | null }[];
  const reopened = checks.filter(({ reopenedAt }) => reopenedAt).map(({ code }) => code);
  return { standing: data.service.standing, tier, reopened };
}

async function suspend(what: 'Service' | 'Organisation', id: string): Promise<void> {
  const document = `mutation ($id: ID!) { done: suspend${what}(id: $id, reason: "Unsafe.") { problems { message } } }`;
  const { data } = await api.ask(document, { id }, administrator);
  expect(data?.done.problems).toEqual([]);
}

it('re-opens the checks of an approved service that gets contacts, ages and places of another one', async () => {
  const home = await anOrganisation();
  const place = await aLocation({ addressLines: ['1 Elm Road'], town: 'Sale' }, home.id);
  const kept = await aService(FACTS, home.id);
  const gone = await aService(
    { ...FACTS, eligibility: { minimumAge: 8 }, contacts: [{ phone: '01632 960002' }], locationIds: [place.id] },
    home.id,
  );
  await approved(assurer, kept.id);

  expect(await merge('Services', kept.id, gone.id, ['ELIGIBILITY'])).toEqual([]);

  const { standing, tier, reopened } = await found(kept.id);
  expect([standing, tier]).toEqual(['NOT_ASSESSED', 'C']);
  expect(reopened).toEqual(expect.arrayContaining(['named-contact', 'safeguarding', 'health-and-safety']));
});

it.each(['kept', 'merged'])('re-opens the checks of approved services of the %s organisation', async (which) => {
  const kept = await anOrganisation({ name: { en: 'Age Aid' }, contacts: [{ phone: '01632 960100' }] });
  const merged = await anOrganisation({ name: { en: 'Elder Aid' }, contacts: [{ phone: '01632 960200' }] });
  const { id } = await aService(FACTS, which === 'kept' ? kept.id : merged.id);
  await approved(assurer, id);

  expect(await merge('Organisations', kept.id, merged.id)).toEqual([]);

  const { standing, reopened } = await found(id);
  expect(standing).toBe('NOT_ASSESSED');
  expect(reopened).toContain('named-contact');
});

it('is refused for what is suspended, also where both are: lifting one would lift the other', async () => {
  const [one, other] = [await anOrganisation(), await anOrganisation()];
  const [kept, gone] = [await aService(FACTS, one.id), await aService(FACTS, other.id)];
  for (const { id } of [kept, gone]) await suspend('Service', id);
  for (const { id } of [one, other]) await suspend('Organisation', id);

  for (const problems of [await merge('Services', kept.id, gone.id), await merge('Organisations', one.id, other.id)])
    expect(problems.map(({ message }) => message).join()).toContain('What is suspended is not merged');
});
