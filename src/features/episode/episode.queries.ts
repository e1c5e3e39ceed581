import type { Reads } from '../../database/reads.ts';
import type { ClosingReason, EpisodeResponse, EpisodesShown, ReferralSource } from './episode.codes.ts';
import type { Goal } from './episode.entity.ts';

/** An episode as the read paths return it. */
export interface EpisodeRow {
  id: string;
  version: number;
  personId: string;
  teamId: string;
  heldById: string;
  referralSource: ReferralSource;
  referralSourceWords: string | null;
  referredOn: string;
  needs: string[];
  populations: string[];
  goals: Goal[];
  response: EpisodeResponse | null;
  respondedOn: string | null;
  codeEntered: string | null;
  codeEnteredAt: Date | null;
  codeEnteredBy: string | null;
  reviewOn: string | null;
  closedOn: string | null;
  closingReason: ClosingReason | null;
  reopenedOn: string | null;
  createdAt: Date;
  updatedAt: Date;
}

const COLUMNS = `e.id, e.version, e.person_id as "personId", e.team_id as "teamId", e.held_by_id as "heldById",
  e.referral_source as "referralSource", e.referral_source_words as "referralSourceWords", e.referred_on as "referredOn",
  e.needs, e.populations, e.goals, e.response, e.responded_on as "respondedOn", e.code_entered as "codeEntered",
  e.code_entered_at as "codeEnteredAt", e.code_entered_by as "codeEnteredBy", e.review_on as "reviewOn",
  e.closed_on as "closedOn", e.closing_reason as "closingReason", e.reopened_on as "reopenedOn",
  e.created_at as "createdAt", e.updated_at as "updatedAt"`;

export function episodeOf(reads: Reads, id: string, teams: readonly string[]): Promise<EpisodeRow | null> {
  return reads.one<EpisodeRow>(
    'episode',
    `select ${COLUMNS} from episode e where e.id = $1 and e.team_id = any($2::uuid[])`,
    [id, teams],
  );
}

/** The episodes of these people, the newest first, as far as they are of these teams. */
export function episodesOfPeople(
  reads: Reads,
  personIds: readonly string[],
  teams: readonly string[],
): Promise<EpisodeRow[]> {
  return reads.all<EpisodeRow>(
    'episodes-of-people',
    `select ${COLUMNS} from episode e where e.person_id = any($1::uuid[]) and e.team_id = any($2::uuid[])
     order by e.person_id, e.id desc`,
    [personIds, teams],
  );
}

export interface EpisodesWanted {
  teamId: string;
  shown: EpisodesShown | null;
  heldBy: string | null;
  today: string;
}

/** `$2` says which, `$3` is the day. A decline is coded too; what goes on after it was closed for good is not. */
const SHOWN = `case $2::text
  when 'OPEN' then e.closed_on is null
  when 'AWAITING_RESPONSE' then e.closed_on is null and e.response is null
  when 'ACTIVE' then e.closed_on is null and e.response is not null
  when 'REVIEW_OVERDUE' then e.closed_on is null and e.review_on < $3::date
  when 'CODE_TO_ENTER' then e.code_entered is null and (e.response = 'DECLINED' or (e.response = 'ACCEPTED' and e.reopened_on is null))
  when 'CLOSED' then e.closed_on is not null
  else true end`;

/** A page of the episodes of a team, in the order in which they were opened. */
export function episodesAfter(
  reads: Reads,
  { teamId, shown, heldBy, today }: EpisodesWanted,
  { after, limit }: { after: string | null; limit: number },
): Promise<EpisodeRow[]> {
  return reads.all<EpisodeRow>(
    'episodes-after',
    `select ${COLUMNS} from episode e
     where e.team_id = $1 and ${SHOWN} and ($4::uuid is null or e.held_by_id = $4) and ($5::uuid is null or e.id > $5)
     order by e.id limit $6`,
    [teamId, shown, today, heldBy, after, limit],
  );
}
