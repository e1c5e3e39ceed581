import { LockMode } from '@mikro-orm/core';
import type { Context } from '../../context.ts';
import { UNSEEN } from '../../database/unseen.ts';
import { permit } from '../../policy/permit.ts';
import { rejectIfAny } from '../../shared/problems.ts';
import type { HeldRole } from '../../shared/role.ts';
import { Organisation } from '../organisation/organisation.entity.ts';
import { problemsWithArchived } from '../organisation/organisation.rules.ts';
import { Person } from '../person/person.entity.ts';
import { findGrantFacts } from '../role/find-grant-facts.ts';
import { RoleAssignment } from '../role/role-assignment.entity.ts';
import { problemsWithGrant } from '../role/role.rules.ts';
import { DECIDED_CLAIM } from './claim.rules.ts';
import { holdClaim, loadClaim } from './load-claim.ts';
import type { OrganisationClaim } from './organisation-claim.entity.ts';
import { tellClaimant, tellFellowEditors } from './tell-of-claim.ts';

/** Lets a claimant keep the listings of the organisation, by the rules of every role. Fellow editors are told. */
export async function approveClaim(ctx: Context, id: string): Promise<OrganisationClaim> {
  const { claim: seen, belonging } = await loadClaim(ctx, id, 'approveClaim');
  permit(ctx, 'approveClaim', belonging);
  const wanted: HeldRole = { role: 'LISTING_EDITOR', scope: seen.organisation.id };

  return ctx.em.transactional(async (em) => {
    // Held as assignRole holds them, so that two roles given at once do not make an assurer of an editor.
    const person = await em.findOneOrFail(Person, { id: seen.person.id }, HELD);
    const claim = await holdClaim(em, seen.id, 'OPEN', DECIDED_CLAIM);
    const organisation = await em.findOneOrFail(Organisation, { id: seen.organisation.id }, UNSEEN);
    const facts = await findGrantFacts(em, person, wanted);
    const holdsIt = facts.held.some(({ role, scope }) => role === wanted.role && scope === wanted.scope);
    const against = problemsWithGrant(wanted, holdsIt ? { ...facts, held: [] } : facts);
    rejectIfAny([...problemsWithArchived(organisation), ...against]);

    const at = ctx.now();
    const by = String(ctx.viewer.id);
    await tellFellowEditors(ctx, em, claim);
    await tellClaimant(ctx, em, claim, 'claim-approved');
    if (!holdsIt) em.create(RoleAssignment, { ...wanted, person, assignedAt: at, assignedBy: by });
    Object.assign(claim, { status: 'APPROVED', decidedAt: at, decidedBy: by });
    await em.flush();
    return claim;
  });
}

const HELD = { ...UNSEEN, lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const;
