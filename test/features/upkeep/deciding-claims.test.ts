import { describe, expect, it } from '@jest/globals';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { administrator, someone, whoIs } from '../../support/viewers.ts';
import { rolesThrough } from '../people/roles-through.ts';
import { lettersOf } from './letters-of.ts';
import { claiming, DENY, REVOKE } from './claiming.ts';

const api = testApi();
const { claim, approve } = claiming(api);
const { anOrganisation, aLocation, aService, aPerson, aClaim } = builders(api);
const { anArea, assign, rolesOf } = rolesThrough(api);
const lettersTo = lettersOf(api);
const AREA = 'E08000009';

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
