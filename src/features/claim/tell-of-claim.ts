import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../../context.ts';
import { UNSEEN } from '../../database/unseen.ts';
import { textIn } from '../../shared/localised-text.ts';
import { Organisation } from '../organisation/organisation.entity.ts';
import { Person } from '../person/person.entity.ts';
import { holdersOf } from '../role/role.queries.ts';
import type { OrganisationClaim } from './organisation-claim.entity.ts';

/** Tells the editors of an organisation that somebody else says to speak for it. Who it is, they see in their queue. */
export async function tellEditorsOfClaim(
  { post }: Context,
  em: EntityManager,
  claim: OrganisationClaim,
): Promise<void> {
  const organisation = await nameOf(em, claim);
  for (const { name, email } of await holdersOf(em, 'LISTING_EDITOR', [claim.organisation.id]))
    post.send(em, { template: 'claim-made', recipient: email, facts: { name, organisation } });
}

/** Tells those who are editors already who has joined them. */
export async function tellFellowEditors({ post }: Context, em: EntityManager, claim: OrganisationClaim): Promise<void> {
  const organisation = await nameOf(em, claim);
  const { name: newcomer } = await claimantOf(em, claim);
  for (const { id, name, email } of await holdersOf(em, 'LISTING_EDITOR', [claim.organisation.id]))
    if (id !== claim.person.id)
      post.send(em, { template: 'fellow-editor', recipient: email, facts: { name, newcomer, organisation } });
}

/** Tells the claimant what was decided, with the message of whoever did. */
export async function tellClaimant(
  { post }: Context,
  em: EntityManager,
  claim: OrganisationClaim,
  template: 'claim-approved' | 'claim-denied' | 'claim-revoked',
): Promise<void> {
  const { name, email } = await claimantOf(em, claim);
  const facts = { name, organisation: await nameOf(em, claim), message: claim.message ?? '' };
  post.send(em, { template, recipient: email, facts });
}

function claimantOf(em: EntityManager, claim: OrganisationClaim): Promise<Person> {
  return em.findOneOrFail(Person, { id: claim.person.id }, UNSEEN);
}

async function nameOf(em: EntityManager, claim: OrganisationClaim): Promise<string> {
  const { name } = await em.findOneOrFail(Organisation, { id: claim.organisation.id }, UNSEEN);
  return textIn(name, 'en');
}
