import { beforeAll, describe, expect, it } from '@jest/globals';
import { unitFor } from '../../../src/database/orm.ts';
import { findDuplicates } from '../../../src/features/duplicate/find-duplicates.ts';
import { matchByIdentifiers } from '../../../src/features/grant/recipient.queries.ts';
import type { Viewer } from '../../../src/shared/viewer.ts';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { administrator, whoIs } from '../../support/viewers.ts';
import { withClient } from '../../support/with-client.ts';

const api = testApi();
const { aGrant, anArea, anOrganisation, aService } = builders(api);

const TRAFFORD = 'E08000009';
const BOLTON = 'E08000001';
const commissioner = whoIs('COMMISSIONER', TRAFFORD);
const inTrafford = { areaCodes: [TRAFFORD], areas: [TRAFFORD] };

const GRANT = `grant { id version match organisation { id } needs { code } needsFrom amount } problems { path code message }`;
const MATCH = `mutation ($id: ID!, $version: Int!, $organisationId: ID!) {
  answer: matchGrant(id: $id, version: $version, organisationId: $organisationId) { ${GRANT} } }`;
const UNMATCH = `mutation ($id: ID!, $version: Int!) { answer: unmatchGrant(id: $id, version: $version) { ${GRANT} } }`;
const NEEDS = `mutation ($id: ID!, $version: Int!, $needs: [String!]!) {
  answer: setGrantNeeds(id: $id, version: $version, needs: $needs) { ${GRANT} } }`;
const LIST = `query ($filter: GrantFilterInput, $first: Int = 20, $after: String) { grants(filter: $filter, first: $first, after: $after) {
  edges { node { id awardedOn amount needs { code } needsFrom organisation { id } areas { code } spreadFrom spreadTo } }
  pageInfo { hasNextPage endCursor } problems { path code } } }`;
const WAITING = `query ($area: String) { grantsToMatch(area: $area, first: 100) { edges { node { id grant { amount }
  suggestions { organisation { id } confidence why } } } } }`;

async function change(document: string, variables: object, viewer: Viewer = commissioner) {
  const { data, errors } = await api.ask(document, { ...variables }, viewer);
  return { ...data?.answer, codes: errors.map(({ extensions }) => extensions.code) };
}

async function ids(filter: object, more: object = {}): Promise<string[]> {
  const { data } = await api.ask(LIST, { filter, ...more }, administrator);
  return data?.grants.edges.map(({ node }: { node: { id: string } }) => node.id);
}

async function waiting(viewer: Viewer, area: string | null = null) {
  const { data } = await api.ask(WAITING, { area }, viewer);
  return data?.grantsToMatch.edges.map(({ node }: { node: object }) => node) as {
    id: string;
    suggestions: { organisation: { id: string } | null; confidence: string }[];
  }[];
}

beforeAll(async () => {
  await anArea(TRAFFORD);
  await anArea(BOLTON);
});

describe('a grant', () => {
  it('is said to be to an organisation, by those who commission there', async () => {
    const organisation = await anOrganisation({ isPublished: true });
    const grant = await aGrant(inTrafford);

    const { grant: matched, problems } = await change(MATCH, { ...grant, organisationId: organisation.id });

    expect(problems).toEqual([]);
    expect(matched).toMatchObject({
      match: 'BY_PERSON',
      organisation: { id: organisation.id },
      version: 2,
      amount: 1200,
    });
  });

  it('takes along what else the same recipient got and is one’s own to match', async () => {
    const organisation = await anOrganisation({ isPublished: true });
    const choir = { recipientKey: 'choir of one' };
    const [one, two] = [await aGrant({ ...inTrafford, ...choir }), await aGrant({ ...inTrafford, ...choir })];
    await aGrant({ ...choir, areaCodes: [BOLTON], areas: [BOLTON] });
    await aGrant({ ...inTrafford, ...choir, recipientIdentifiers: ['GB-CHC-1999998'] });
    await aGrant({ ...inTrafford, ...choir, match: 'TAKEN_BACK' });

    const { problems } = await change(MATCH.replace('organisationId: $organisationId', '$&, withAlike: true'), {
      ...one,
      organisationId: organisation.id,
    });

    expect(problems).toEqual([]);
    expect((await ids({ organisationId: organisation.id })).sort()).toEqual([one.id, two.id].sort());
  });

  it('is not for those who commission elsewhere, nor is one of no area', async () => {
    const organisation = await anOrganisation({ isPublished: true });
    const [there, nowhere] = [await aGrant({ areaCodes: [BOLTON], areas: [BOLTON] }), await aGrant()];

    for (const grant of [there, nowhere])
      for (const [document, more] of [
        [MATCH, { organisationId: organisation.id }],
        [UNMATCH, {}],
        [NEEDS, { needs: [] }],
      ] as const)
        expect((await change(document, { ...grant, ...more })).codes).toEqual(['FORBIDDEN']);
  });

  it('is taken back, and no program brings it there again', async () => {
    const organisation = await anOrganisation({ identifiers: ['GB-CHC-1234567'] });
    const grant = await aGrant({ ...inTrafford, recipientIdentifiers: ['GB-CHC-1234567'] });
    const em = unitFor(api.directory.orm, 'test');
    expect(await matchByIdentifiers(em, new Date())).toBe(1);
    expect(await ids({ organisationId: organisation.id })).toEqual([grant.id]);

    const taken = await change(UNMATCH, { ...grant, version: 2 });

    expect(taken.grant).toMatchObject({ id: grant.id, match: 'TAKEN_BACK', organisation: null });
    expect(await matchByIdentifiers(em, new Date())).toBe(0);
    expect((await waiting(commissioner)).map(({ id }) => id)).toContain(grant.id);
  });

  it('is changed by whoever has seen it as it is', async () => {
    const grant = await aGrant(inTrafford);

    const { problems, grant: current } = await change(NEEDS, { ...grant, version: 7, needs: ['food'] });

    expect(problems).toMatchObject([{ path: 'version', code: 'CONFLICT' }]);
    expect(current).toMatchObject({ version: 1, needs: [] });
  });

  it('is for the needs that somebody says, else for those of what is offered, else nobody knows', async () => {
    const organisation = await anOrganisation({ isPublished: true });
    await aService({ needs: ['food', 'debt'], isPublished: true }, organisation.id);
    await aService({ needs: ['stress'], isPublished: false }, organisation.id);
    const grant = await aGrant(inTrafford);
    const codes = ({ needs }: { needs: { code: string }[] }) => needs.map(({ code }) => code).sort();

    const said = await change(NEEDS, { ...grant, needs: ['smoking', 'smoking'] });
    const unsaid = await change(NEEDS, { ...grant, version: 2, needs: [] });
    const matched = await change(MATCH, { ...grant, version: 3, organisationId: organisation.id });

    expect([codes(said.grant), said.grant.needsFrom]).toEqual([['smoking'], 'COMMISSIONER']);
    expect([codes(unsaid.grant), unsaid.grant.needsFrom]).toEqual([[], 'NOT_KNOWN']);
    expect([codes(matched.grant), matched.grant.needsFrom]).toEqual([['debt', 'food'], 'SERVICES']);
  });

  it('is refused needs that are none, and an organisation that is none or archived', async () => {
    const grant = await aGrant(inTrafford);
    const gone = await anOrganisation();
    await api.ask(
      `mutation ($id: ID!) { archiveOrganisation(id: $id, version: 1, reason: "Closed.") { problems { message } } }`,
      { ...gone },
      administrator,
    );

    expect((await change(NEEDS, { ...grant, needs: ['gold'] })).problems).toMatchObject([
      { path: 'needs.0', code: 'UNKNOWN' },
    ]);
    for (const organisationId of ['x', gone.id])
      expect((await change(MATCH, { ...grant, organisationId }, administrator)).problems).toMatchObject([
        { path: 'organisationId', code: 'UNKNOWN' },
      ]);
  });

  it('has each decision about it in the audit log', async () => {
    const grant = await aGrant(inTrafford);
    await change(NEEDS, { ...grant, needs: ['food'] });

    const [event] = await api.directory.reads.all<Record<string, unknown>>(
      '',
      `select action, actor, role, fields, after from audit.event where subject = 'grant' and subject_id = $1 order by id desc limit 1`,
      [grant.id],
    );
    expect(event).toMatchObject({
      action: 'UPDATE',
      actor: commissioner.id,
      role: 'COMMISSIONER',
      fields: ['needs'],
      after: { needs: ['food'] },
    });
  });

  it('goes along when its organisation is merged', async () => {
    const [kept, merged] = [await anOrganisation(), await anOrganisation()];
    const grant = await aGrant({ ...inTrafford, organisation: merged.id, match: 'BY_PERSON' });

    const { data } = await api.ask(
      `mutation ($keep: ID!, $merge: ID!) { mergeOrganisations(keep: $keep, keepVersion: 1, merge: $merge, mergeVersion: 1, reason: "Twice.") { problems { message } } }`,
      { keep: kept.id, merge: merged.id },
      administrator,
    );

    expect(data?.mergeOrganisations.problems).toEqual([]);
    expect(await ids({ organisationId: kept.id })).toEqual([grant.id]);
    const late = await aGrant({ ...inTrafford, organisation: merged.id, match: 'BY_PERSON' });
    expect((await ids({ organisationId: kept.id })).sort()).toEqual([grant.id, late.id].sort());
  });
});

describe('the list of grants', () => {
  it('is narrowed by everything that is said, and has pages', async () => {
    const organisation = await anOrganisation({ isPublished: true });
    await aService({ needs: ['bereavement'], isPublished: true }, organisation.id);
    const standing = { organisation: organisation.id, match: 'BY_PERSON' };
    const old = await aGrant({ ...standing, awardedOn: '2019-03-01' });
    const young = await aGrant({ ...standing, awardedOn: '2025-03-01', areaCodes: [BOLTON], areas: [BOLTON] });
    const other = await aGrant({ ...standing, awardedOn: '2025-03-01', needs: ['smoking'] });
    const mine = { organisationId: organisation.id };

    expect(await ids(mine)).toEqual([other.id, young.id, old.id]);
    expect(await ids({ ...mine, area: BOLTON })).toEqual([young.id]);
    expect(await ids({ ...mine, need: 'bereavement' })).toEqual([young.id, old.id]);
    expect(await ids({ ...mine, awardedTo: '2020-01-01' })).toEqual([old.id]);
    expect(await ids({ ...mine, match: 'NONE' })).toEqual([]);
    const { data } = await api.ask(LIST, { filter: mine, first: 2 }, administrator);
    expect(await ids(mine, { after: data?.grants.pageInfo.endCursor })).toEqual([old.id]);
  });

  it('says what is wrong with a question', async () => {
    const { data } = await api.ask(LIST, { filter: { awardedFrom: 'soon' } }, administrator);

    expect(data?.grants).toMatchObject({ edges: [], problems: [{ path: 'filter.awardedFrom', code: 'INVALID' }] });
  });

  it('shows no organisation that the viewer does not see', async () => {
    const draft = await anOrganisation({ isPublished: false });
    const grant = await aGrant({ ...inTrafford, organisation: draft.id, match: 'BY_PERSON' });

    const { data } = await api.ask(
      'query ($id: ID!) { grant(id: $id) { organisation { id } spreadFrom spreadTo } }',
      { ...grant },
      commissioner,
    );

    expect(data?.grant).toEqual({ organisation: null, spreadFrom: '2026-01-01', spreadTo: '2026-03-31' });
  });
});

describe('what waits for a match', () => {
  it('comes the largest first, with organisations of the same name and how sure they are', async () => {
    const named = async (en: string, catchment: string[]) => {
      const organisation = await anOrganisation({ name: { en }, isPublished: true });
      if (catchment.length > 0) await aService({ catchment }, organisation.id);
      return organisation.id;
    };
    const only = await named('Old Trafford Choir Ltd', [TRAFFORD]);
    const twins = [await named('The Café', [TRAFFORD]), await named('Cafe', [TRAFFORD])];
    const unplaced = await named('Singers & Friends', []);
    await named('Elsewhere', [BOLTON]);
    const grants = await Promise.all(
      ['old trafford choir', 'cafe', 'singers and friends', 'elsewhere', 'nobody'].map((recipientKey, at) =>
        aGrant({ ...inTrafford, recipientKey, amountPence: 900_000 - at }),
      ),
    );
    await findDuplicates(unitFor(api.directory.orm, 'test'), () => new Date(), new Date(Date.now() + 60_000));

    const found = (await waiting(commissioner)).slice(0, grants.length);

    expect(found.map(({ id }) => id)).toEqual(grants.map(({ id }) => id));
    const told = found.map(({ suggestions }) =>
      suggestions.map(({ organisation, confidence }) => `${organisation?.id} ${confidence}`).sort(),
    );
    expect(told).toEqual([[`${only} HIGH`], twins.map((id) => `${id} MEDIUM`).sort(), [`${unplaced} LOW`], [], []]);
  });

  it('is of one’s own areas', async () => {
    const [here, there] = [await aGrant(inTrafford), await aGrant({ areaCodes: [BOLTON], areas: [BOLTON] })];
    const listed = (await waiting(commissioner)).map(({ id }) => id);

    expect(listed).toContain(here.id);
    expect(listed).not.toContain(there.id);
    expect((await waiting(commissioner, BOLTON)).length).toBe(0);
    expect((await waiting(administrator, BOLTON)).map(({ id }) => id)).toContain(there.id);
  });

  it('is no more once it is known', async () => {
    const grant = await aGrant(inTrafford);
    const organisation = await anOrganisation({ isPublished: true });
    await change(MATCH, { ...grant, organisationId: organisation.id });

    expect((await waiting(commissioner)).map(({ id }) => id)).not.toContain(grant.id);
  });
});

it('lets no grant stand at an organisation without saying how it came there', async () => {
  const { id } = await aGrant(inTrafford);

  const statement = withClient(api.connection, (client) =>
    client.query(`update grant_award set match = 'BY_PERSON' where id = $1`, [id]),
  );
  await expect(statement).rejects.toThrow('violates check constraint');
});
