import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../../context.ts';
import { UNSEEN } from '../../database/unseen.ts';
import { permit, refusal } from '../../policy/permit.ts';
import { NotFound, rejectIfAny } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { areasOf } from '../listing/belonging.ts';
import { Organisation } from '../organisation/organisation.entity.ts';
import { problemsWithArchived } from '../organisation/organisation.rules.ts';
import { Person } from '../person/person.entity.ts';
import { rolesHeldBy } from '../role/find-grant-facts.ts';
import { CLAIMED_ALREADY, EDITS_ALREADY, evidenceOf, MOST_OPEN_CLAIMS, problemsWithClaim } from './claim.rules.ts';
import { TOO_MANY_CLAIMS, type ClaimWords } from './claim.rules.ts';
import { tellEditorsOfClaim } from './tell-of-claim.ts';
import { OrganisationClaim } from './organisation-claim.entity.ts';

/** Says that one speaks for an organisation, and asks to keep its listings. Its editors are told that somebody does. */
export async function claimOrganisation(
  ctx: Context,
  organisationId: string,
  words: ClaimWords,
): Promise<OrganisationClaim> {
  permit(ctx, 'claimOrganisation', { person: ctx.viewer.id ?? '' });
  rejectIfAny(problemsWithClaim(words));
  const seen = isUuid(organisationId) ? await ctx.loaders.organisation.load(organisationId) : null;
  if (!seen) throw new NotFound('There is no such organisation.');

  return ctx.em.transactional(async (em) => {
    const person = await holdPerson(ctx, em);
    const organisation = await em.findOneOrFail(Organisation, { id: seen.id });
    rejectIfAny([...problemsWithArchived(organisation), ...(await problemsWithPerson(em, person.id, organisation.id))]);

    const claim = em.create(OrganisationClaim, {
      ...tidied(words),
      organisation,
      person,
      areas: await areasOf(em, { organisationId: organisation.id, serviceId: null }),
      evidence: evidenceOf(person, organisation),
      createdAt: ctx.now(),
    });
    await tellEditorsOfClaim(ctx, em, claim);
    await em.flush();
    return claim;
  });
}

/** Held until the end, so that two claims of one person come one after the other. */
async function holdPerson({ viewer }: Context, em: EntityManager): Promise<Person> {
  const held = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true, ...UNSEEN } as const;
  const person = isUuid(viewer.id ?? '') ? await em.findOne(Person, { id: viewer.id ?? '' }, held) : null;
  if (!person) throw refusal(viewer);
  return person;
}

async function problemsWithPerson(em: EntityManager, person: string, organisation: string) {
  const open = await em.find(OrganisationClaim, { person, status: 'OPEN' }, UNSEEN);
  const roles = await rolesHeldBy(em, person);
  const isEditor = roles.some(({ role, scope }) => role === 'LISTING_EDITOR' && scope === organisation);
  if (isEditor) return [EDITS_ALREADY];
  if (open.some((claim) => claim.organisation.id === organisation)) return [CLAIMED_ALREADY];
  return open.length >= MOST_OPEN_CLAIMS ? [TOO_MANY_CLAIMS] : [];
}

function tidied({ statement, position, contact }: ClaimWords): ClaimWords {
  return { statement: statement.trim(), position: position.trim(), contact: contact.trim() };
}
