import { describe, expect, it } from '@jest/globals';
import { testApi } from '../../support/api.ts';
import { assessing } from '../../support/assessing.ts';
import { builders, type Built } from '../../support/builders.ts';
import { administrator, whoIs } from '../../support/viewers.ts';

const api = testApi();
const { anOrganisation, aService } = builders(api);
const { approved } = assessing((...asked) => api.ask(...asked));

const AREA = 'E08000009';
const FACTS = {
  catchment: [AREA],
  eligibility: { minimumAge: 18 },
  attendance: ['IN_PERSON'],
  activityKinds: ['social-or-lunch-club'],
  contacts: [{ name: 'Jo Bloggs', phone: '01632 960001' }],
};

async function anApproved(organisation: Built): Promise<Built> {
  const { id } = await aService(FACTS, organisation.id);
  await approved(whoIs('ASSURER', AREA), id);
  return now('service', id);
}

async function now(kind: 'service' | 'organisation', id: string): Promise<Built & { standing: string }> {
  const { data } = await api.ask(
    `query ($id: ID!) { ${kind}(id: $id) { id version standing } }`,
    { id },
    administrator,
  );
  return data?.[kind];
}

function reopened(service: string): Promise<object[]> {
  return api.directory.reads.all(
    '',
    'select code from review_check c join review r on r.id = c.review_id where r.service_id = $1 and c.reopened_at is not null',
    [service],
  );
}

async function merge(kind: 'Service' | 'Organisation', keep: Built, gone: Built, from: string[] = []) {
  const document = `mutation ($keep: ID!, $keepVersion: Int!, $merge: ID!, $mergeVersion: Int!, $from: [${kind}Part!]!) {
    merge${kind}s(keep: $keep, keepVersion: $keepVersion, merge: $merge, mergeVersion: $mergeVersion, fromMerged: $from,
      reason: "Entered twice.") { problems { message } } }`;
  const variables = { keep: keep.id, keepVersion: keep.version, merge: gone.id, mergeVersion: gone.version, from };
  const { data, errors } = await api.ask(document, variables, administrator);
  expect([errors, data?.[`merge${kind}s`].problems]).toEqual([[], []]);
}

describe('a merge', () => {
  it('that gives an approved service another contact has that check looked at again', async () => {
    const organisation = await anOrganisation();
    const kept = await anApproved(organisation);
    const twin = await aService({ contacts: [{ phone: '01632 960555' }] }, organisation.id);
    await merge('Service', kept, twin);
    expect((await now('service', kept.id)).standing).toBe('NOT_ASSESSED');
    expect(await reopened(kept.id)).not.toEqual([]);
  });

  it('that changes nothing an assurer looked at leaves the standing as it was', async () => {
    const organisation = await anOrganisation();
    const kept = await anApproved(organisation);
    const twin = await aService({ summary: { en: 'Lunch.' } }, organisation.id);
    await merge('Service', kept, twin, ['SUMMARY']);
    expect((await now('service', kept.id)).standing).toBe('MET');
  });

  it('of organisations has the approved services of both looked at again, since who offers them is another', async () => {
    const [one, other] = [await anOrganisation(), await anOrganisation({ name: { en: 'Somebody else' } })];
    const moved = await anApproved(other);
    await merge('Organisation', await now('organisation', one.id), await now('organisation', other.id));
    expect((await now('service', moved.id)).standing).toBe('NOT_ASSESSED');
    expect(await reopened(moved.id)).not.toEqual([]);
  });
});
