import type { EntityManager } from '@mikro-orm/postgresql';
import type { Reads } from '../../database/reads.ts';
import type { ViewerReach } from '../../policy/permit.ts';
import type { ProposalKind } from './crisis-field.codes.ts';
import type { ProposedField } from './crisis-proposal.entity.ts';

/** A proposal as the read paths return it. */
export interface ProposalRow {
  id: string;
  kind: ProposalKind;
  lineId: string | null;
  lineName: string;
  note: string | null;
  fields: ProposedField[];
  proposedBy: string;
  proposedAt: Date;
  withdrawnAt: Date | null;
  closedAt: Date | null;
}

const COLUMNS = `id, kind, line_id as "lineId", line_name as "lineName", note, fields, proposed_by as "proposedBy",
  proposed_at as "proposedAt", withdrawn_at as "withdrawnAt", closed_at as "closedAt"`;

/** Everything that waits for a second person, the oldest first. */
export function waitingProposals(reads: Reads): Promise<ProposalRow[]> {
  return reads.all<ProposalRow>(
    'crisis-proposals-waiting',
    `select ${COLUMNS} from crisis_proposal where closed_at is null order by proposed_at, id`,
  );
}

export function proposalById(reads: Reads, id: string, { all, self }: ViewerReach): Promise<ProposalRow | null> {
  return reads.one<ProposalRow>(
    'crisis-proposal',
    `select ${COLUMNS} from crisis_proposal where id = $1 and ($2 or proposed_by = $3)`,
    [id, all, self],
  );
}

export interface ProposalsWanted {
  lineId: string | null;
  proposedBy: string | null;
  after: string | null;
  limit: number;
  reach: ViewerReach;
}

/** A page of proposals, the newest first. */
export function proposalsAfter(reads: Reads, wanted: ProposalsWanted): Promise<ProposalRow[]> {
  const { lineId, proposedBy, after, limit, reach } = wanted;
  return reads.all<ProposalRow>(
    'crisis-proposals',
    `select ${COLUMNS} from crisis_proposal
     where ($1 or proposed_by = $2) and ($3::uuid is null or line_id = $3) and ($4::text is null or proposed_by = $4)
       and ($5::uuid is null or id < $5)
     order by id desc limit $6`,
    [reach.all, reach.self, lineId, proposedBy, after, limit],
  );
}

/** What these people are called. */
export function namesOfPeople(reads: Reads, ids: readonly string[]): Promise<{ id: string; name: string }[]> {
  return reads.all('names-of-people', 'select id, name from person where id = any($1::uuid[])', [ids]);
}

/** Whom to remind: administrators who can sign in. */
export function administratorsToTell(em: EntityManager): Promise<{ name: string; email: string }[]> {
  return em.execute(
    `select distinct p.name, p.email from person p join role_assignment r on r.person_id = p.id
     where r.role = 'ADMINISTRATOR' and r.removed_at is null and p.suspended_at is null order by p.email`,
  );
}
