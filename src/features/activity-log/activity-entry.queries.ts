import type { Reads } from '../../database/reads.ts';
import type { LoggedKind } from './activity-entry.codes.ts';

/** An entry as the read paths return it. */
export interface ActivityRow {
  id: string;
  version: number;
  teamId: string;
  kind: LoggedKind;
  happenedOn: string;
  minutes: number;
  note: string | null;
  loggedBy: string;
  createdAt: Date;
}

/** A page of the activity log of a team, the newest entry first. */
export function activityBefore(
  reads: Reads,
  { teamId, kind }: { teamId: string; kind: LoggedKind | null },
  { before, limit }: { before: string | null; limit: number },
): Promise<ActivityRow[]> {
  return reads.all<ActivityRow>(
    'activity-before',
    `select a.id, a.version, a.team_id as "teamId", a.kind, a.happened_on as "happenedOn", a.minutes, a.note,
       a.logged_by as "loggedBy", a.created_at as "createdAt"
     from activity_entry a
     where a.team_id = $1 and ($2::text is null or a.kind = $2) and ($3::uuid is null or a.id < $3)
     order by a.id desc limit $4`,
    [teamId, kind, before, limit],
  );
}
