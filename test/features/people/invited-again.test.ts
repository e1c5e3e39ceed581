import { describe, expect, it } from '@jest/globals';
import { personViewer } from '../../../src/shared/viewer.ts';
import { testApi } from '../../support/api.ts';
import { builders } from '../../support/builders.ts';
import { whoIs } from '../../support/viewers.ts';
import { invitationsThrough } from './invitations-through.ts';
import { rolesThrough } from './roles-through.ts';

const api = testApi();
const { anOrganisation, aPerson, aTeam } = builders(api);
const { assign, rolesOf } = rolesThrough(api);
const { invite, lettersTo, accept, invited } = invitationsThrough(api);

describe('somebody who has an account', () => {
  it('accepts while signed in as themselves, and keeps what they hold', async () => {
    const [{ id: one }, { id: two }] = [await aTeam(), await aTeam()];
    const { id, email, viewer } = await aPerson({ roles: [{ role: 'LINK_WORKER', scope: one }] });
    const { code } = await invited({ email, role: 'SUPERVISOR', scope: two });

    const outside = await accept(code);
    const asSomebodyElse = await accept(code, {}, whoIs('LINK_WORKER', one));
    const signedIn = await accept(code, {}, viewer);

    expect([outside, asSomebodyElse].map(({ problems }) => problems[0].message)).toEqual(
      [1, 2].map(() => expect.stringMatching(/^You have an account here already. Sign in/)),
    );
    expect(signedIn).toMatchObject({ person: { id }, assignment: { role: 'SUPERVISOR', scope: two }, problems: [] });
    expect((await rolesOf(id)).map(({ role }) => role)).toEqual(['LINK_WORKER', 'SUPERVISOR']);
  });

  it('accepts also when their roles wait for a second factor', async () => {
    const { id: scope } = await aTeam();
    const { id, email } = await aPerson();
    const { code } = await invited({ email, role: 'LINK_WORKER', scope });

    expect((await accept(code, {}, personViewer(id, [], { needsSecondFactor: true }))).problems).toEqual([]);
  });

  it('is not told apart from somebody new by a supervisor', async () => {
    const { id: scope } = await aTeam();
    const { id: elsewhere } = await aTeam();
    const boss = (await aPerson({ roles: [{ role: 'SUPERVISOR', scope }] })).viewer;
    const { email } = await aPerson({ roles: [{ role: 'LINK_WORKER', scope: elsewhere }] });

    const known = await invite({ email, role: 'LINK_WORKER', scope }, boss);
    const unknown = await invite({ role: 'LINK_WORKER', scope }, boss);

    const shape = ({ invitation, problems, refused }: typeof known) => [Object.keys(invitation), problems, refused];
    expect(shape(known)).toEqual(shape(unknown));
    const [one, other] = [await lettersTo(email), await lettersTo(unknown.invitation.email)];
    const withoutCode = (text: string) => text.replace(/^[\w-]{43}$/m, '');
    expect(withoutCode(one[0]!.text)).toBe(withoutCode(other[0]!.text));
  });

  it('is told by an administrator that the role is held already', async () => {
    const { id: scope } = await aTeam();
    const { email } = await aPerson({ roles: [{ role: 'LINK_WORKER', scope }] });

    expect((await invite({ email, role: 'LINK_WORKER', scope })).problems).toMatchObject([
      { path: 'role', code: 'TAKEN' },
    ]);
    expect(await lettersTo(email)).toEqual([]);
  });

  it('cannot accept what would make an assurer of an editor', async () => {
    const { id: organisation } = await anOrganisation();
    const { email, viewer } = await aPerson();
    const { code } = await invited({ email, role: 'LISTING_EDITOR', scope: organisation });
    const { id } = await aPerson();
    expect((await assign(id, { role: 'LISTING_EDITOR', scope: organisation })).problems).toEqual([]);

    expect((await accept(code, {}, viewer)).problems).toEqual([]);
    expect((await invite({ email, role: 'LISTING_EDITOR', scope: organisation })).problems).toHaveLength(1);
  });
});
