import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../../context.ts';
import { UNSEEN } from '../../database/unseen.ts';
import { canGrant } from '../../policy/grants.ts';
import { permit, refusal } from '../../policy/permit.ts';
import { rejectIfAny } from '../../shared/problems.ts';
import type { HeldRole } from '../../shared/role.ts';
import { rejectUnkeepable } from '../listing/listing.rules.ts';
import { Person } from '../person/person.entity.ts';
import { findGrantFacts } from '../role/find-grant-facts.ts';
import { belongingOf, problemsWithGrant, problemsWithScope } from '../role/role.rules.ts';
import { digestOf, newSecret } from '../../shared/secret.ts';
import { invitationLetter } from './invitation-letter.ts';
import { Invitation } from './invitation.entity.ts';
import { holdAddress, personWithAddress } from './invitation.queries.ts';
import { inviteeOf, problemsWithInvitee, type Invitee } from './invitation.rules.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

export interface Invited {
  invitation: Invitation;
  /** Kept nowhere else. It goes by mail; only a program on the machine itself may print it. */
  code: string;
}

/** Offers somebody a role by e-mail. An open offer of the same role to the same address is replaced. */
export async function invitePerson(ctx: Context, given: Invitee, wanted: HeldRole): Promise<Invited> {
  rejectUnkeepable(given);
  const invitee = inviteeOf(given);
  rejectIfAny([...problemsWithInvitee(invitee), ...problemsWithScope(wanted)]);
  permit(ctx, 'invitePerson', belongingOf(wanted));
  if (!canGrant(ctx.viewer, wanted)) throw refusal(ctx.viewer);
  rejectIfAny(ctx.post.problemsWithSending());

  return ctx.em.transactional(async (em) => {
    await holdAddress(em, invitee.email);
    const person = await knownPerson(em, invitee.email);
    rejectIfAny(problemsWithGrant(wanted, await findGrantFacts(em, person, wanted)));
    const open = { email: invitee.email, role: wanted.role, scope: wanted.scope, acceptedAt: null, revokedAt: null };
    const replaced = await em.find(Invitation, open, UNSEEN);

    const now = ctx.now();
    for (const earlier of replaced) earlier.revokedAt = now;
    const code = newSecret();
    const invitation = em.create(Invitation, {
      ...invitee,
      ...wanted,
      codeDigest: digestOf(code),
      invitedBy: String(ctx.viewer.id),
      createdAt: now,
      expiresAt: new Date(now.getTime() + ctx.invitationDays * DAY_MS),
    });
    ctx.post.send(em, invitationLetter(invitation, code, ctx.post.addressOf('/graphql')));
    await em.flush();
    return { invitation, code };
  });
}

/** Only somebody whom the viewer knows: of others the answer must not say whether they have an account. */
async function knownPerson(em: EntityManager, email: string): Promise<Person | null> {
  const id = await personWithAddress(em, email);
  return id === null ? null : em.findOne(Person, { id });
}
