import type { Reads } from '../../database/reads.ts';
import type { SupervisionKind } from './supervision.codes.ts';

/** A session as the read paths return it. */
export interface SupervisionRow {
  id: string;
  workerId: string;
  kind: SupervisionKind;
  heldOn: string;
  supervisorName: string;
  note: string | null;
  recordedBy: string;
  recordedAt: Date;
}

/** A page of the sessions of a team, or of one of its people, the last recorded first. */
export function supervisionsBefore(
  reads: Reads,
  { teamId, workerId }: { teamId: string; workerId: string | null },
  { before, limit }: { before: string | null; limit: number },
): Promise<SupervisionRow[]> {
  return reads.all<SupervisionRow>(
    'supervisions-before',
    `select s.id, s.worker_id as "workerId", s.kind, s.held_on::text as "heldOn", s.supervisor_name as "supervisorName",
       s.note, s.recorded_by as "recordedBy", s.recorded_at as "recordedAt"
     from supervision s
     where s.team_id = $1 and ($2::uuid is null or s.worker_id = $2) and ($3::uuid is null or s.id < $3)
     order by s.id desc limit $4`,
    [teamId, workerId, before, limit],
  );
}
