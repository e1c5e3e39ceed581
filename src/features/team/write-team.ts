import { ref, type Ref } from '@mikro-orm/core';
import type { Context } from '../../context.ts';
import { problem } from '../../shared/checks.ts';
import { NotFound, rejectIfAny, type Problem } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { givenFields, rejectUnkeepable } from '../listing/listing.rules.ts';
import { Organisation } from '../organisation/organisation.entity.ts';
import { shownTeam } from './shown-team.ts';
import { Team, type Practice, type WorkContact } from './team.entity.ts';
import type { PracticeInput, TeamInput, WorkContactInput } from './team.inputs.ts';
import { problemsWithTeam, type TeamDraft } from './team.rules.ts';

/** What of an input can be taken over as it is: what it leaves out is left out. Throws Rejected. */
export function givenOf(input: TeamInput): Partial<TeamDraft> {
  rejectUnkeepable(input);
  const fields = {
    ...input,
    name: input.name?.trim(),
    gpSupervisor: given(input.gpSupervisor, contactOf),
    safeguardingLead: given(input.safeguardingLead, contactOf),
    safeguardingProcedureUrl: given(input.safeguardingProcedureUrl, tidy),
    practices: input.practices?.map(practiceOf),
  };
  return givenFields(fields, ['name', 'hostOrganisation', 'employerKind', 'practices']);
}

/** Rejects what a team must not become, with everything that is wrong at once. */
export async function rejectTeam(ctx: Context, draft: TeamDraft): Promise<void> {
  rejectIfAny([
    ...problemsWithTeam(draft),
    ...(await problemsWithOrganisation(ctx, 'hostOrganisation', draft.hostOrganisation)),
    ...(await problemsWithOrganisation(ctx, 'employerOrganisation', draft.employerOrganisation)),
  ]);
}

/** What the rules look at before anything has been said. */
export const NO_TEAM: TeamDraft = {
  name: '',
  hostOrganisation: null,
  employerKind: null,
  employerOrganisation: null,
  gpSupervisor: null,
  safeguardingLead: null,
  safeguardingProcedureUrl: null,
  practices: [],
};

/** What the rules look at: the team as it is. */
export function draftOf(team: Team): TeamDraft {
  const { hostOrganisationId, employerOrganisationId, ...same } = shownTeam(team);
  const { name, employerKind, gpSupervisor, safeguardingLead, safeguardingProcedureUrl, practices } = same;
  const filled = { name, employerKind, gpSupervisor, safeguardingLead, safeguardingProcedureUrl, practices };
  return { ...filled, hostOrganisation: hostOrganisationId, employerOrganisation: employerOrganisationId };
}

/** The columns of a draft that has been found sound. */
export function teamColumns(ctx: Context, { hostOrganisation, employerOrganisation, ...same }: TeamDraft) {
  const organisation = (id: string): Ref<Organisation> => ref(ctx.em.getReference(Organisation, id));
  return {
    ...same,
    practices: [...same.practices],
    hostOrganisation: organisation(String(hostOrganisation)),
    employerOrganisation: employerOrganisation === null ? null : organisation(employerOrganisation),
  };
}

/** The team to be changed. Throws NotFound when there is none that the viewer sees. */
export async function loadTeam(ctx: Context, id: string): Promise<Team> {
  const team = isUuid(id) ? await ctx.em.findOne(Team, id) : null;
  if (!team) throw new NotFound('There is no such team.');
  return team;
}

async function problemsWithOrganisation(ctx: Context, path: string, id: string | null): Promise<Problem[]> {
  if (id === null) return [];
  const organisation = isUuid(id) ? await ctx.em.findOne(Organisation, { id, archivedAt: null }) : null;
  const message = 'There is no such organisation. Look it up with the query organisations, or add it first.';
  return organisation ? [] : [problem(path, 'NOT_FOUND', message)];
}

function given<From, To>(value: From | null | undefined, made: (value: From) => To): To | null | undefined {
  if (value === undefined) return undefined;
  return value === null ? null : made(value);
}

function tidy(text: string): string | null {
  return text.trim() || null;
}

function contactOf({ name, phone, email }: WorkContactInput): WorkContact {
  return { name: name.trim(), phone: given(phone, tidy) ?? null, email: given(email, tidy) ?? null };
}

function practiceOf({ name, odsCode, firstPointOfContact }: PracticeInput): Practice {
  return {
    name: name.trim(),
    odsCode: given(odsCode, tidy)?.toUpperCase() ?? null,
    firstPointOfContact: given(firstPointOfContact, contactOf) ?? null,
  };
}
