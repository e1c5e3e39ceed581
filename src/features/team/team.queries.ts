import type { Reads } from '../../database/reads.ts';
import type { ViewerReach } from '../../policy/permit.ts';
import type { EmployerKind, Practice, WorkContact } from './team.entity.ts';

/** A team as the read paths return it. */
export interface TeamRow {
  id: string;
  version: number;
  name: string;
  hostOrganisationId: string;
  employerKind: EmployerKind;
  employerOrganisationId: string | null;
  gpSupervisor: WorkContact | null;
  safeguardingLead: WorkContact | null;
  safeguardingProcedureUrl: string | null;
  practices: Practice[];
  archivedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
}

const COLUMNS = `t.id, t.version, t.name, t.host_organisation_id as "hostOrganisationId", t.employer_kind as "employerKind",
  t.employer_organisation_id as "employerOrganisationId", t.gp_supervisor as "gpSupervisor",
  t.safeguarding_lead as "safeguardingLead", t.safeguarding_procedure_url as "safeguardingProcedureUrl", t.practices,
  t.archived_at as "archivedAt", t.created_at as "createdAt", t.updated_at as "updatedAt"`;

export function teamsByIds(reads: Reads, ids: readonly string[], { all, scopes }: ViewerReach): Promise<TeamRow[]> {
  return reads.all<TeamRow>(
    'teams-by-ids',
    `select ${COLUMNS} from team t where t.id = any($1::uuid[]) and ($2 or t.id::text = any($3::text[]))`,
    [ids, all, scopes],
  );
}

/** A page of the teams that are at work, in the order in which they were added. */
export function teamsAfter(
  reads: Reads,
  { after, limit, reach }: { after: string | null; limit: number; reach: ViewerReach },
): Promise<TeamRow[]> {
  return reads.all<TeamRow>(
    'teams-after',
    `select ${COLUMNS} from team t
     where ($1::uuid is null or t.id > $1) and t.archived_at is null and ($2 or t.id::text = any($3::text[]))
     order by t.id limit $4`,
    [after, reach.all, reach.scopes, limit],
  );
}
