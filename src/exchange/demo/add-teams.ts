import { randomUUID } from 'node:crypto';
import type { Context } from '../../context.ts';
import { Organisation } from '../../features/organisation/organisation.entity.ts';
import { Person } from '../../features/person/person.entity.ts';
import { assignRole } from '../../features/role/assign-role.ts';
import { createTeam } from '../../features/team/create-team.ts';
import type { HeldRole } from '../../shared/role.ts';
import type { DemoTeams, DemoRole, DemoTeam } from './demo-file.ts';

type Ids = ReadonlyMap<string, string>;

/** Adds teams and people who fill the demonstration. They cannot sign in; one person of each role can, who is made apart. */
export async function addTeams(ctx: Context, { teams, people }: DemoTeams, source: string): Promise<void> {
  const organisations = new Map<string, string>();
  for (const { id, sourceId } of await ctx.em.find(Organisation, { source })) organisations.set(String(sourceId), id);
  const teamIds = new Map<string, string>();
  for (const team of teams) teamIds.set(team.key, await addTeam(ctx, team, organisations));

  for (const { name, email, roles } of people) {
    const person = ctx.em.create(Person, { id: randomUUID(), name, email, emailVerified: true });
    await ctx.em.flush();
    for (const role of roles) await assignRole(ctx, person.id, heldRoleOf(role, teamIds, organisations));
  }
}

async function addTeam(ctx: Context, { team, host, employer }: DemoTeam, organisations: Ids): Promise<string> {
  const hostOrganisation = idOf(organisations, host);
  const employerOrganisation = employer === undefined ? null : idOf(organisations, employer);
  return (await createTeam(ctx, { ...team, hostOrganisation, employerOrganisation })).id;
}

function heldRoleOf({ role, team, organisation, area }: DemoRole, teams: Ids, organisations: Ids): HeldRole {
  if (team !== undefined) return { role, scope: idOf(teams, team) };
  if (organisation !== undefined) return { role, scope: idOf(organisations, organisation) };
  return { role, scope: area ?? null };
}

function idOf(ids: Ids, key: string): string {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`The people of the demonstration name ${key}, which is not there.`);
  return id;
}
