import { describe, expect, it } from '@jest/globals';
import { unitFor } from '../../../src/database/orm.ts';
import { matchByIdentifiers } from '../../../src/features/grant/recipient.queries.ts';
import { administrator } from '../../support/viewers.ts';
import { withClient } from '../../support/with-client.ts';
import { BOLTON, commissioner, granting, inTrafford, MATCH, NEEDS, UNMATCH } from './granting.ts';

const { api, aGrant, anOrganisation, aService, change, ids, waiting } = granting();

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

it('lets no grant stand at an organisation without saying how it came there', async () => {
  const { id } = await aGrant(inTrafford);

  const statement = withClient(api.connection, (client) =>
    client.query(`update grant_award set match = 'BY_PERSON' where id = $1`, [id]),
  );
  await expect(statement).rejects.toThrow('violates check constraint');
});
