import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../context.ts';
import { Organisation } from '../features/organisation/organisation.entity.ts';
import { Person } from '../features/person/person.entity.ts';
import { SignInAccount } from '../features/person/sign-in-account.entity.ts';
import { RoleAssignment } from '../features/role/role-assignment.entity.ts';
import { Team } from '../features/team/team.entity.ts';
import { giveSecondFactor, newCodeSecret, newPassword } from '../identity/demo-account.ts';
import { SCOPE_OF, STAFF_ROLES, type ScopeKind } from '../shared/role.ts';
import { newId } from '../shared/uuid.ts';
import { personViewer, type Viewer } from '../shared/viewer.ts';
import { addDemoCaseload } from './add-demo-caseload.ts';
import { demoAddress } from './demo-address.ts';
import { readDemoPeople, type DemoPeople } from './demo-file.ts';
import type { SignIn } from './kept-sign-ins.ts';

type Member = DemoPeople['people'][number];
type Scopes = Record<ScopeKind, string | null>;

/**
 * One person of each role, with sign-ins that were made here. Who is there already, and how they sign in is known, stays as
 * they are. Without the organisations of the demonstration there is nothing to show, and nobody is made.
 */
export async function makeDemoPeople(ctx: Context, kept: readonly SignIn[], authSecret: string): Promise<SignIn[]> {
  const demo = await readDemoPeople();
  return ctx.em.transactional(async (em) => {
    const isNew = (await em.count(Team, teamOf(demo))) === 0;
    const scopes = await scopesOf(em, demo);
    if (!scopes) return [];
    const signIns = [];
    for (const member of demo.people) signIns.push(await settle(ctx, em, { member, scopes, kept, authSecret }));
    if (isNew)
      await addDemoCaseload(ctx, em, { teamId: String(scopes.TEAM), workers: await workersIn(em, scopes, demo) });
    return signIns;
  });
}

interface Settling {
  member: Member;
  scopes: Scopes;
  kept: readonly SignIn[];
  authSecret: string;
}

async function settle(
  { accounts, now }: Context,
  em: EntityManager,
  { member: { key, name, role }, scopes, kept, authSecret }: Settling,
): Promise<SignIn> {
  const email = demoAddress(key);
  const known = await em.findOne(Person, { email });
  const before = kept.find((each) => each.email === email);
  if (known && before) return before;

  const person = known ?? em.create(Person, { id: newId(), name, email, emailVerified: true });
  const scope = scopes[SCOPE_OF[role]];
  if (!known) em.create(RoleAssignment, { person, role, scope, assignedAt: now(), assignedBy: 'system:seed' });
  for (const old of await em.find(SignInAccount, { person: person.id })) em.remove(old);
  await em.flush();

  const codeSecret = STAFF_ROLES.includes(role) ? newCodeSecret() : null;
  const signIn = { key, role, email, password: newPassword(), codeSecret };
  await accounts.open(em, { personId: person.id, password: signIn.password });
  person.twoFactorEnabled = codeSecret !== null;
  await em.flush();
  if (codeSecret !== null) await giveSecondFactor(em, { personId: person.id, codeSecret, authSecret });
  return signIn;
}

const teamOf = ({ team }: Pick<DemoPeople, 'team'>) => ({ name: team.name, archivedAt: null });

/** Those who work in the team, as they ask. */
async function workersIn(em: EntityManager, { TEAM }: Scopes, { people }: DemoPeople): Promise<Map<string, Viewer>> {
  const workers = new Map<string, Viewer>();
  for (const { key, role } of people.filter((each) => SCOPE_OF[each.role] === 'TEAM')) {
    const { id } = await em.findOneOrFail(Person, { email: demoAddress(key) });
    workers.set(key, personViewer(id, [{ role, scope: TEAM }]));
  }
  return workers;
}

async function scopesOf(em: EntityManager, { organisation, area, team }: DemoPeople): Promise<Scopes | null> {
  const host = await em.findOne(Organisation, { source: 'demo', sourceId: organisation });
  if (!host) return null;
  const place =
    (await em.findOne(Team, teamOf({ team }))) ??
    em.create(Team, {
      ...team,
      hostOrganisation: em.getReference(Organisation, host.id, { wrapped: true }),
      employerKind: 'PCN',
    });
  await em.flush();
  return { DIRECTORY: null, ORGANISATION: host.id, TEAM: place.id, AREA: area };
}
