import { Team } from './team.entity.ts';
import type { TeamRow } from './team.queries.ts';

/** A team as it is shown, also from the entity itself. */
export function shownTeam(team: TeamRow | Team): TeamRow {
  if (!(team instanceof Team)) return team;
  const { id, version, name, employerKind, practices, createdAt, updatedAt } = team;
  return {
    id,
    version,
    name,
    employerKind,
    practices,
    createdAt,
    updatedAt,
    hostOrganisationId: team.hostOrganisation.id,
    employerOrganisationId: team.employerOrganisation?.id ?? null,
    gpSupervisor: team.gpSupervisor ?? null,
    safeguardingLead: team.safeguardingLead ?? null,
    safeguardingProcedureUrl: team.safeguardingProcedureUrl ?? null,
    archivedAt: team.archivedAt ?? null,
  };
}
