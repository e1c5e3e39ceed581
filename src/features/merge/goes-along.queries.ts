import type { EntityManager } from '@mikro-orm/postgresql';
import type { EntryKind } from '../listing/entry-kind.codes.ts';

/** Rows that point to a listing, by the column that does. */
export interface Pointing {
  /** `service.organisation_id` */
  column: string;
  /** Which of them; all when nothing is said. */
  only?: string;
  /** True where the table has `version` and `updated_at`; not of people, who are kept as long as they are active. */
  isVersioned?: true;
}

/** The same person may have claimed both, and the same words may have been said of both: those stay where they are. */
const CLAIMED_ONCE = `not (status = 'OPEN' and exists (select from organisation_claim c where c.status = 'OPEN'
  and c.person_id = organisation_claim.person_id and c.id <> organisation_claim.id))`;
const SAID_ONCE = `not (closed_at is null and exists (select from problem_report r where r.closed_at is null
  and r.digest = problem_report.digest and r.id <> problem_report.id))`;

/** Both may have said how a quarter went: then the kept one's word stands. */
const ANSWERED_ONCE = `not exists (select from pulse_answer a join redirect r on r.kept_id = a.organisation_id
  where r.id = pulse_answer.organisation_id and a.quarter = pulse_answer.quarter)`;

const SAID_OF_IT = [{ column: 'change_proposal.target_id' }, { column: 'problem_report.target_id', only: SAID_ONCE }];

/**
 * What goes along when a listing is merged into another one: afterwards these rows point to the one that is kept. A feature
 * that points to organisations or services adds its column here, or to STAYS with a reason; a test finds what is in neither.
 */
export const GOES_ALONG: Readonly<Record<EntryKind, readonly Pointing[]>> = {
  ORGANISATION: [
    { column: 'service.organisation_id', isVersioned: true },
    { column: 'location.organisation_id', isVersioned: true },
    { column: 'suspension.organisation_id', only: 'service_id is not null' },
    { column: 'evidence.organisation_id', isVersioned: true },
    { column: 'organisation_claim.organisation_id', only: CLAIMED_ONCE },
    { column: 'change_proposal.organisation_id' },
    { column: 'problem_report.organisation_id' },
    { column: 'connection.organisation_id' },
    { column: 'receiving_code.organisation_id' },
    { column: 'pulse_answer.organisation_id', isVersioned: true, only: ANSWERED_ONCE },
    { column: 'pulse_invitation.organisation_id' },
    { column: 'grant_award.organisation_id', isVersioned: true },
    ...SAID_OF_IT,
    { column: 'team.host_organisation_id', isVersioned: true },
    { column: 'team.employer_organisation_id', isVersioned: true },
  ],
  SERVICE: [
    { column: 'connection.service_id' },
    { column: 'connection_allowance.service_id' },
    { column: 'gap.closed_by_service_id' },
    ...SAID_OF_IT,
  ],
};

/** What stays with the merged one, and why. */
export const STAYS: Readonly<Record<string, string>> = {
  'organisation_identifier.organisation_id': 'Triggers keep it: the kept one gets the identifiers themselves.',
  'service_location.service_id': 'The kept service gets the places as places of its own.',
  'review.service_id': 'It says what was found of the merged one; the kept one has its own standing.',
  'assurance.service_id': 'The same.',
  'evidence.service_id': 'It was shown for the reviews of the merged one.',
  'concern.service_id': 'It was found of the merged one, and waits for an assurer until it is closed.',
  'withdrawal.service_id': 'A trigger keeps it, by the standing of each.',
  'suspension.service_id': 'Nothing suspended is merged; suspensions that were lifted stay on record.',
};

/** Lets all of it point to the kept one. */
export async function goAlong(
  em: EntityManager,
  kind: EntryKind,
  { merged, kept, at }: { merged: string; kept: string; at: Date },
): Promise<void> {
  for (const pointing of GOES_ALONG[kind]) {
    const { text, needsTime } = statementFor(pointing);
    await em.execute(text, [kept, ...(needsTime ? [at] : []), merged]);
  }
}

function statementFor({ column, only = 'true', isVersioned = undefined }: Pointing): {
  text: string;
  needsTime: boolean;
} {
  const [table = '', name = ''] = column.split('.');
  const version = isVersioned ? ', version = version + 1, updated_at = ?' : '';
  return {
    text: `update ${table} set ${name} = ?${version} where ${name} = ? and ${only}`,
    needsTime: isVersioned === true,
  };
}
