import type { Reads } from '../../database/reads.ts';

/** Somebody was sent, the organisation was asked twice, and has said nothing. */
export interface UnansweredRow {
  id: string;
  personId: string;
  heldBy: string;
  serviceName: string;
  organisationName: string;
  sentOn: string;
  /** The day on which it was asked once more; null where there is no address to write to. */
  askedAgainOn: string | null;
}

/** A page of those of a team, in the order in which they were recorded. */
export function unansweredAfter(
  reads: Reads,
  { teamId, after, limit }: { teamId: string; after: string | null; limit: number },
): Promise<UnansweredRow[]> {
  return reads.all<UnansweredRow>(
    'unanswered-after',
    `select c.id, c.person_id as "personId", c.held_by as "heldBy", c.service_name as "serviceName",
       c.organisation_name as "organisationName", c.sent_on::text as "sentOn",
       case when asked.recipients > 0 then asked.noticed_on::text end as "askedAgainOn"
     from connection c
     join chase.notice told on told.connection_id = c.id and told.sent_on = c.sent_on and told.kind = 'TEAM_TOLD'
     join chase.notice asked on asked.connection_id = c.id and asked.sent_on = c.sent_on and asked.kind = 'CHASED'
     where c.team_id = $1::uuid and c.state = 'SENT' and ($2::uuid is null or c.id > $2) order by c.id limit $3`,
    [teamId, after, limit],
  );
}
