import type { EntityManager } from '@mikro-orm/postgresql';
import { randomUUID } from 'node:crypto';
import type { Context } from '../../context.ts';
import { UNSEEN } from '../../database/unseen.ts';
import { setWork } from '../../database/viewer-of-change.ts';
import { Rejected, rejectIfAny } from '../../shared/problems.ts';
import type { HeldRole } from '../../shared/role.ts';
import { personViewer } from '../../shared/viewer.ts';
import { rejectUnkeepable } from '../listing/listing.rules.ts';
import { Person } from '../person/person.entity.ts';
import { findGrantFacts } from '../role/find-grant-facts.ts';
import { RoleAssignment } from '../role/role-assignment.entity.ts';
import { problemsWithGrant } from '../role/role.rules.ts';
import { digestOf } from '../../shared/secret.ts';
import { Invitation } from './invitation.entity.ts';
import { holdAddress, personWithAddress } from './invitation.queries.ts';
import { inviteeOf, problemsWithName, SIGN_IN_FIRST, statusOf, UNUSABLE } from './invitation.rules.ts';
import { mayInviterStill } from './may-inviter-still.ts';

export interface Acceptance {
  code: string;
  /** What somebody new wants to be called; the name of the invitation when not said. */
  name?: string | null | undefined;
  /** What somebody new wants to sign in with. */
  password?: string | null | undefined;
}

/** Whatever is found belongs to the code, not to the viewer: the public sees no invitation and no person. */
const BY_CODE = { ...UNSEEN, refresh: true } as const;

/**
 * Takes on the role of an invitation. The code is what permits it: it went to the mailbox of the person. Somebody new gets
 * an account; somebody who has one must be signed in with it.
 */
export async function acceptInvitation(ctx: Context, { code, name, password }: Acceptance): Promise<RoleAssignment> {
  rejectUnkeepable({ name });
  ctx.acting.operation = 'acceptInvitation';

  return ctx.em.transactional(async (em) => {
    const invitation = await usableInvitation(ctx, em, code.trim());
    const wanted: HeldRole = { role: invitation.role, scope: invitation.scope ?? null };
    const personId = await personWithAddress(em, invitation.email);
    const person = personId === null ? null : await ownAccount(ctx, em, personId);
    rejectIfAny(problemsWithGrant(wanted, await findGrantFacts(em, person, wanted)));

    const holder = person ?? (await newPerson(ctx, em, { ...invitation, ...(name && { name }), password }));
    // What is done from here on, this person does.
    setWork(em, { viewer: personViewer(holder.id, []), acting: ctx.acting, requestId: ctx.requestId });
    const at = ctx.now();
    Object.assign(invitation, { acceptedAt: at, person: holder });
    const assignment = em.create(RoleAssignment, {
      ...wanted,
      person: holder,
      assignedAt: at,
      assignedBy: invitation.invitedBy,
    });
    await em.flush();
    return assignment;
  });
}

async function usableInvitation(ctx: Context, em: EntityManager, code: string): Promise<Invitation> {
  const codeDigest = digestOf(code);
  const seen = await em.findOne(Invitation, { codeDigest }, BY_CODE);
  if (!seen) throw new Rejected([UNUSABLE]);
  // Whoever accepts, replaces or takes back an invitation to this address waits for the others.
  await holdAddress(em, seen.email);
  const invitation = await em.findOne(Invitation, { codeDigest }, BY_CODE);
  const isUsable =
    invitation !== null && statusOf(invitation, ctx.now()) === 'OPEN' && (await mayInviterStill(em, invitation));
  if (!isUsable) throw new Rejected([UNUSABLE]);
  return invitation;
}

async function ownAccount({ viewer }: Context, em: EntityManager, id: string): Promise<Person> {
  if (viewer.kind !== 'PERSON' || viewer.id !== id) throw new Rejected([SIGN_IN_FIRST]);
  return em.findOneOrFail(Person, { id }, BY_CODE);
}

async function newPerson(
  { accounts }: Context,
  em: EntityManager,
  { name, email, password }: { name: string; email: string; password: string | null | undefined },
): Promise<Person> {
  const invitee = inviteeOf({ name, email });
  rejectIfAny([
    ...problemsWithName(invitee.name),
    ...(await accounts.problemsWithPassword(password ?? '', [invitee.name, email])),
  ]);
  const person = em.create(Person, { ...invitee, id: randomUUID(), emailVerified: true });
  await accounts.open(em, { personId: person.id, password: password ?? '' });
  return person;
}
