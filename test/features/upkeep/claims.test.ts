import { describe, expect, it } from '@jest/globals';
import { anonymous, type Viewer } from '../../../src/shared/viewer.ts';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { administrator, someone, whoIs } from '../../support/viewers.ts';
import { rolesThrough } from '../people/roles-through.ts';
import { lettersOf } from './letters-of.ts';

const CLAIM = `mutation ($id: ID!, $statement: String!, $key: String) {
  claimOrganisation(organisationId: $id, statement: $statement, position: "Chair", contact: "01632 960123", idempotencyKey: $key) {
    claim { id status evidence claimantEmail statement organisation { id } } problems { path code message } } }`;
const decide = (command: string) => `mutation ($id: ID!, $words: String!) {
  ${command} { claim { id status message decidedAt } problems { path code message } } }`;
const APPROVE = decide('approveClaim(id: $id)').replace(', $words: String!', '');
const DENY = decide('denyClaim(id: $id, message: $words)');
const REVOKE = decide('revokeClaim(id: $id, reason: $words)');

const api = testApi();
const { anOrganisation, aLocation, aService, aPerson, aClaim } = builders(api);
const { anArea, assign, rolesOf } = rolesThrough(api);
const lettersTo = lettersOf(api);
const AREA = 'E08000009';

async function claim(id: string, viewer: Viewer, more: object = {}) {
  const { data, errors } = await api.ask(CLAIM, { id, statement: 'I chair it.', ...more }, viewer);
  return { ...data?.claimOrganisation, refused: errors[0]?.extensions.code };
}

async function approve(id: string, viewer: Viewer = administrator) {
  const { data, errors } = await api.ask(APPROVE, { id }, viewer);
  return { ...data?.approveClaim, refused: errors[0]?.extensions.code };
}

describe('a claim', () => {
  it('is made by somebody without any role, and makes them an editor once it is approved', async () => {
    const { id } = await anOrganisation({ name: { en: 'Riverside Friends' } });
    const jo = await aPerson();

    const made = await claim(id, jo.viewer);
    const { claim: approved, problems } = await approve(made.claim.id);

    expect(made.problems).toEqual([]);
    expect(made.claim).toMatchObject({ status: 'OPEN', claimantEmail: jo.email, organisation: { id } });
    expect({ problems, status: approved.status }).toEqual({ problems: [], status: 'APPROVED' });
    expect(await rolesOf(jo.id)).toMatchObject([{ role: 'LISTING_EDITOR', scope: id }]);
    expect(await lettersTo(jo.email)).toEqual(['You can now keep the listings of Riverside Friends']);
  });

  it('is open once for a person and an organisation, and may be made again when it was denied', async () => {
    const { id } = await anOrganisation();
    const { viewer, email } = await aPerson();
    const first = await claim(id, viewer);

    const second = await claim(id, viewer);
    await api.ask(DENY, { id: first.claim.id, words: 'Nobody there knows you.' }, administrator);
    const third = await claim(id, viewer);

    expect(second.problems).toMatchObject([{ path: 'organisationId', code: 'TAKEN' }]);
    expect(third.problems).toEqual([]);
    expect(await lettersTo(email, 'text')).toEqual([expect.stringContaining('Nobody there knows you.')]);
  });

  it('is one claim when two of the same moment arrive, and when it is sent again with its key', async () => {
    const { id } = await anOrganisation();
    const { viewer } = await aPerson();

    const [one, other] = await Promise.all([claim(id, viewer), claim(id, viewer)]);
    const [open] = await api.directory.reads.all<{ n: number }>(
      '',
      'select count(*)::int as n from organisation_claim where organisation_id = $1',
      [id],
    );
    const elsewhere = (await anOrganisation()).id;
    const sent = await claim(elsewhere, viewer, { key: 'one-claim-only' });
    const again = await claim(elsewhere, viewer, { key: 'one-claim-only' });

    expect([one.problems.length, other.problems.length].sort()).toEqual([0, 1]);
    expect(open!.n).toBe(1);
    expect(again.claim).toEqual(sent.claim);
  });

  it('needs words, somebody who is signed in, and an organisation that they may see', async () => {
    const { id } = await anOrganisation({ isPublished: false });
    const { viewer } = await aPerson();

    expect((await claim(id, viewer)).refused).toBe('NOT_FOUND');
    expect((await claim('01920000-0000-7000-8000-000000000001', viewer)).refused).toBe('NOT_FOUND');
    expect((await claim((await anOrganisation()).id, anonymous)).refused).toBe('UNAUTHENTICATED');
    expect((await claim((await anOrganisation()).id, viewer, { statement: ' ' })).problems).toMatchObject([
      { path: 'statement', code: 'REQUIRED' },
    ]);
  });

  it('shows as a fact whether the address of the claimant is one that the organisation publishes', async () => {
    const { id } = await anOrganisation({
      contacts: [{ email: 'hello@riverside.example.org' }, { email: 'riverside@gmail.com' }],
      links: [{ url: 'https://www.friends.example.com/about' }],
    });
    const evidenceOf = async (email: string, isProved = true) => {
      const { id: person, viewer } = await aPerson({ email });
      if (isProved)
        await api.directory.orm.em.fork().execute('update person set email_verified = true where id = ?', [person]);
      return (await claim(id, viewer)).claim.evidence;
    };

    expect(await evidenceOf('Hello@Riverside.example.org')).toBe('PUBLISHED_ADDRESS');
    expect(await evidenceOf('jo@riverside.example.org')).toBe('PUBLISHED_DOMAIN');
    expect(await evidenceOf('jo@friends.example.com')).toBe('PUBLISHED_DOMAIN');
    expect(await evidenceOf('somebody.else@gmail.com')).toBe('NONE');
    expect(await evidenceOf('jo@example.net')).toBe('NONE');
    expect(await evidenceOf('li@riverside.example.org', false)).toBe('NONE');
  });
});

describe('deciding on a claim', () => {
  it('tells the editors when it is made and when it is approved, and lets them approve but not deny', async () => {
    const { id } = await anOrganisation({ name: { en: 'Elm Choir' } });
    const editor = await aPerson({ roles: [{ role: 'LISTING_EDITOR', scope: id }] });
    const made = await aClaim(id, (await aPerson({ name: 'Jo Bloggs' })).viewer);

    const denied = await api.ask(DENY, { id: made.id, words: 'No.' }, editor.viewer);
    const { problems } = await approve(made.id, editor.viewer);

    expect(denied.errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect(problems).toEqual([]);
    expect(await lettersTo(editor.email)).toEqual([
      'Somebody asks to keep the listings of Elm Choir',
      'Jo Bloggs now keeps the listings of Elm Choir too',
    ]);
  });

  it('never makes an editor of an assurer of the area, not when both are done at once either', async () => {
    const { id } = await anOrganisation();
    await anArea(AREA);
    await aLocation({}, id);
    await api.directory.orm.em
      .fork()
      .execute('update location set local_authority = ? where organisation_id = ?', [AREA, id]);
    const assurer = await aPerson({ roles: [{ role: 'ASSURER', scope: AREA }] });
    const early = await aClaim(id, assurer.viewer);
    const both = await aPerson();
    const late = await aClaim(id, both.viewer);

    const refused = await approve(early.id);
    const [approved, assigned] = await Promise.all([
      approve(late.id),
      assign(both.id, { role: 'ASSURER', scope: AREA }),
    ]);

    expect(refused.problems).toMatchObject([{ path: 'role', code: 'INVALID' }]);
    expect([approved.problems.length, assigned.problems.length].sort()).toEqual([0, 1]);
    expect(await rolesOf(both.id)).toHaveLength(1);
  });

  it('is for assurers of its area and for nobody elsewhere, to whom it does not exist', async () => {
    const { id } = await anOrganisation();
    await aService({ catchment: [AREA] }, id);
    const made = await aClaim(id);

    expect((await approve(made.id, whoIs('ASSURER', 'E08000003'))).refused).toBe('NOT_FOUND');
    expect((await approve(made.id, whoIs('LISTING_EDITOR', (await anOrganisation()).id))).refused).toBe('NOT_FOUND');
    expect((await approve(made.id, someone())).refused).toBe('FORBIDDEN');
    expect((await approve(made.id, whoIs('ASSURER', AREA))).problems).toEqual([]);
  });

  it('is done once when two do it at once, and never by the claimant', async () => {
    const { id } = await anOrganisation();
    const own = await aPerson({ roles: [{ role: 'ADMINISTRATOR', scope: null }] });
    const made = await aClaim(id);
    const mine = await aClaim(id, own.viewer);

    const answers = await Promise.all([
      approve(made.id),
      api.ask(DENY, { id: made.id, words: 'Not known.' }, administrator).then(({ data }) => data?.denyClaim),
    ]);
    const selfApproved = await approve(mine.id, own.viewer);

    expect(answers.map(({ problems }) => problems.map(({ code }: { code: string }) => code)).sort()).toEqual([
      [],
      ['CONFLICT'],
    ]);
    expect(selfApproved.problems).toMatchObject([{ path: 'id', code: 'INVALID' }]);
  });

  it('is taken back with a reason: the role ends and the claimant is told', async () => {
    const { id } = await anOrganisation();
    const jo = await aPerson();
    const made = await aClaim(id, jo.viewer);
    const tooEarly = await api.ask(REVOKE, { id: made.id, words: 'Left.' }, administrator);
    await approve(made.id);

    const { data } = await api.ask(REVOKE, { id: made.id, words: 'Has left the choir.' }, administrator);

    expect(tooEarly.data?.revokeClaim.problems).toMatchObject([{ code: 'CONFLICT' }]);
    expect(data?.revokeClaim).toMatchObject({
      claim: { status: 'REVOKED', message: 'Has left the choir.' },
      problems: [],
    });
    expect(await rolesOf(jo.id)).toEqual([]);
    expect((await lettersTo(jo.email, 'text')).at(-1)).toContain('Has left the choir.');
  });

  it('leaves ids and no words in the audit log, and shows the claimant what became of it', async () => {
    const { id } = await anOrganisation();
    const jo = await aPerson();
    const { claim: made } = await claim(id, jo.viewer, { statement: 'My aunt founded it.' });
    await approve(made.id);

    const events = await api.directory.reads.all<{ action: string; concerns: string[] }>(
      '',
      `select * from audit.event where subject = 'organisation_claim' and subject_id = $1 order by id`,
      [made.id],
    );
    const { data } = await api.ask('{ myClaims { edges { node { id status } } } }', {}, jo.viewer);

    expect(events.map(({ action }) => action)).toEqual(['INSERT', 'UPDATE']);
    expect(events[0]!.concerns.sort()).toEqual([id, jo.id].sort());
    expect(JSON.stringify(events)).not.toContain('aunt');
    expect(data?.myClaims.edges).toEqual([{ node: { id: made.id, status: 'APPROVED' } }]);
  });
});
