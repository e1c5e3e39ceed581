import { describe, expect, it } from '@jest/globals';
import { canGrant } from '../../src/policy/grants.ts';
import { holdsCaseload, mayConnect, maySignpost, mayUseSnomedCodes } from '../../src/policy/work-of-roles.ts';
import { ROLES, type Role } from '../../src/shared/role.ts';

const OF_A_TEAM: Role[] = ['LINK_WORKER', 'HEALTH_AND_WELLBEING_COACH', 'CARE_COORDINATOR', 'CARE_NAVIGATOR'];
const holding = (role: Role, scope: string | null) => ({ roles: [{ role, scope }] });

describe('who may give which role', () => {
  it.each([
    ['ADMINISTRATOR', ROLES, ROLES],
    ['SUPERVISOR', OF_A_TEAM, []],
    ['LISTING_EDITOR', ['LISTING_EDITOR'], []],
    ['ASSURER', [], []],
    ['COMMISSIONER', [], []],
    ['LINK_WORKER', [], []],
    ['HEALTH_AND_WELLBEING_COACH', [], []],
    ['CARE_COORDINATOR', [], []],
    ['CARE_NAVIGATOR', [], []],
  ] as [Role, Role[], Role[]][])('%s', (role, here, elsewhere) => {
    const viewer = holding(role, role === 'ADMINISTRATOR' ? null : 'here');
    const given = (scope: string | null) => ROLES.filter((wanted) => canGrant(viewer, { role: wanted, scope }));

    expect([...given('here')].sort()).toEqual([...here].sort());
    expect([...given('elsewhere')].sort()).toEqual([...elsewhere].sort());
  });

  it('in no scope: administrators alone', () => {
    const able = ROLES.filter((role) => canGrant(holding(role, null), { role: 'ADMINISTRATOR', scope: null }));

    expect(able).toEqual(['ADMINISTRATOR']);
  });
});

describe('what a role does for the people of its team', () => {
  it.each([
    // role, signposts, connects, holds a caseload, uses the SNOMED CT codes
    ['LINK_WORKER', true, true, true, true],
    ['HEALTH_AND_WELLBEING_COACH', true, true, true, false],
    ['CARE_COORDINATOR', true, true, true, false],
    ['CARE_NAVIGATOR', true, false, false, false],
    ['SUPERVISOR', false, false, false, false],
    ['ADMINISTRATOR', false, false, false, false],
    ['ASSURER', false, false, false, false],
    ['COMMISSIONER', false, false, false, false],
    ['LISTING_EDITOR', false, false, false, false],
  ] as [Role, ...boolean[]][])('%s', (role, ...expected) => {
    const work = (team: string) =>
      [maySignpost, mayConnect, holdsCaseload, mayUseSnomedCodes].map((may) => may(holding(role, 'ours'), team));

    expect(work('ours')).toEqual(expected);
    expect(work('theirs')).toEqual([false, false, false, false]);
  });

  it('a coach who is a link worker in another team uses the codes only there', () => {
    const both = {
      roles: [...holding('HEALTH_AND_WELLBEING_COACH', 'one').roles, ...holding('LINK_WORKER', 'two').roles],
    };

    expect(['one', 'two'].map((team) => mayUseSnomedCodes(both, team))).toEqual([false, true]);
  });
});
