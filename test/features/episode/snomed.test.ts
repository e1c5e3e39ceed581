import { describe, expect, it } from '@jest/globals';
import { codeToEnter, type CodingFacts } from '../../../src/features/episode/snomed.rules.ts';
import { isSctid } from '../../../src/shared/sctid.ts';
import { ROLES, type Role } from '../../../src/shared/role.ts';

const ACCEPTED = '871731000000106';
const DECLINED = '871711000000103';
const holding = (...roles: Role[]) => roles.map((role) => ({ role, scope: 'ours' }));

/** A link worker of the team has talked with somebody for the first time, and they accept. */
const FIRST: CodingFacts = {
  roles: holding('LINK_WORKER'),
  team: 'ours',
  work: 'CONVERSATION',
  response: 'ACCEPTED',
  codedBefore: null,
  isFirstInteraction: true,
};

describe('the code to enter', () => {
  it('is that of a referral where the person accepts', () => {
    expect(codeToEnter(FIRST)).toMatchObject({
      code: ACCEPTED,
      term: 'Referral to social prescribing service (procedure)',
    });
  });

  it('is that of a decline where the person declines', () => {
    const declined = codeToEnter({ ...FIRST, response: 'DECLINED' });

    expect(declined).toMatchObject({ code: DECLINED, term: 'Social prescribing declined (situation)' });
  });

  const EXCLUDED: [what: string, facts: Partial<CodingFacts>, why: string][] = [
    ['a health and wellbeing coach', { roles: holding('HEALTH_AND_WELLBEING_COACH') }, 'Only link workers'],
    ['a care coordinator', { roles: holding('CARE_COORDINATOR') }, 'Only link workers'],
    ['a care navigator', { roles: holding('CARE_NAVIGATOR') }, 'Only link workers'],
    ['a supervisor', { roles: holding('SUPERVISOR') }, 'Only link workers'],
    ['somebody without a role', { roles: [] }, 'Only link workers'],
    ['a link worker of another team', { roles: [{ role: 'LINK_WORKER', scope: 'theirs' }] }, 'Only link workers'],
    ['welfare calls', { work: 'WELFARE_CALL' }, 'A welfare call is not coded'],
    ['mass booking', { work: 'MASS_BOOKING' }, 'Mass booking is not coded'],
    ['collating lists', { work: 'COLLATING_LISTS' }, 'Collating lists is not coded'],
    ['supporting volunteers', { work: 'SUPPORTING_VOLUNTEERS' }, 'Supporting volunteers is not coded'],
    ['administration, such as booking appointments', { work: 'ADMINISTRATION' }, 'booking appointments, is not coded'],
    ['other work around people', { work: 'OTHER' }, 'Work around people is not coded'],
    ['what comes after the first interaction', { isFirstInteraction: false }, 'first interaction of an episode only'],
    ['a second acceptance', { codedBefore: ACCEPTED }, 'An episode is coded once'],
    ['a decline after an acceptance was coded', { codedBefore: ACCEPTED, response: 'DECLINED' }, 'coded once'],
    ['an acceptance after a decline was coded', { codedBefore: DECLINED }, 'coded once'],
    ['a person who has not answered', { response: null }, 'Record first whether the person accepts or declines'],
  ];
  it.each(EXCLUDED)('is none for %s', (_what, facts, why) => {
    expect(codeToEnter({ ...FIRST, ...facts })).toEqual({ code: null, term: null, why: expect.stringContaining(why) });
  });

  it('is a link worker’s alone, of all roles', () => {
    const coding = ROLES.filter((role) => codeToEnter({ ...FIRST, roles: holding(role) }).code !== null);

    expect(coding).toEqual(['LINK_WORKER']);
  });

  it('is there for whoever is a link worker of the team and a coach as well', () => {
    const both = holding('HEALTH_AND_WELLBEING_COACH', 'LINK_WORKER');

    expect(codeToEnter({ ...FIRST, roles: both }).code).toBe(ACCEPTED);
  });
});

describe('an identifier of SNOMED CT', () => {
  it.each([
    [ACCEPTED, true],
    [DECLINED, true],
    ['138875005', true],
    ['73211009', true],
    ['871731000000107', false],
    ['871731000000160', false],
    ['871713000000106', false],
    ['01388750', false],
    ['12345', false],
    ['1234567890123456789', false],
    ['871731000000106 ', false],
    ['', false],
    [871731000000106, false],
    [138875005, false],
    [null, false],
  ])('%p: %p', (given, expected) => {
    expect(isSctid(given)).toBe(expected);
  });

  it('changes with each digit: any one that is wrong is found', () => {
    const wrong = [...ACCEPTED].flatMap((digit, place) =>
      [...'0123456789']
        .filter((other) => other !== digit)
        .map((other) => `${ACCEPTED.slice(0, place)}${other}${ACCEPTED.slice(place + 1)}`),
    );

    expect(wrong.filter(isSctid)).toEqual([]);
  });
});
