import type { Context } from '../../context.ts';
import { permit } from '../../policy/permit.ts';
import { recordRead } from '../../policy/record-read.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { NotFound } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { SHORTEST_FIRST_SESSION, USUAL_CONTACTS } from '../episode-contact/episode-contact.rules.ts';
import { supervisionDue } from '../supervision/supervision.rules.ts';
import { workerSeenBy } from './caseload.policy.ts';
import { FULL_TIME, levelOf, limitsOf, yearEndingOn } from './caseload.rules.ts';
import { caseloadWarnings } from './caseload-warnings.rules.ts';
import { figuresOf, overdueReviewsOf, workersOf, type EpisodeFigures, type WorkerRow } from './caseload.queries.ts';

const MOST_REVIEWS = 100;

/** What everybody of a team has to do, for its supervisor; what oneself has to do, for everybody else. */
export async function findCaseload(ctx: Context, id: string) {
  const teamId = id.toLowerCase();
  permit(ctx, 'caseload', { teams: [teamId] });
  if (!isUuid(teamId)) throw new NotFound('There is no such team.');
  const of = { teamId, workerId: workerSeenBy(ctx.viewer, teamId) };
  const today = londonDay(ctx.now());
  const year = yearEndingOn(today);
  const measuring = { ...year, firstMinutes: SHORTEST_FIRST_SESSION, ...USUAL_CONTACTS };
  const [workers, figures, reviews] = await Promise.all([
    workersOf(ctx.reads, of),
    figuresOf(ctx.reads, of, measuring),
    overdueReviewsOf(ctx.reads, of, { today, limit: MOST_REVIEWS }),
  ]);
  const people = reviews.map(({ personId }) => personId);
  const read = { operation: 'caseload', subject: 'supported_person', fields: ['case_code', 'review_on'] } as const;
  await recordRead(ctx, { ...read, ids: [teamId, ...people] });
  return { teamId, ...year, overdueReviews: reviews, workers: workers.map((worker) => shown(worker, figures, today)) };
}

const NOTHING: Omit<EpisodeFigures, 'workerId'> = {
  people: 0,
  openEpisodes: 0,
  closedEpisodes: 0,
  contactsPerEpisode: null,
  underSixContacts: 0,
  overTwelveContacts: 0,
  firstSessions: 0,
  shortFirstSessions: 0,
  overdueReviews: 0,
};

function shown(worker: WorkerRow, figures: readonly EpisodeFigures[], today: string) {
  const counted = figures.find(({ workerId }) => workerId === worker.workerId) ?? NOTHING;
  const ftePercent = worker.ftePercent ?? FULL_TIME;
  const limits = limitsOf({ ftePercent, ceiling: worker.ceiling });
  const due = supervisionDue({ lastOn: worker.supervisedOn, since: worker.since && londonDay(worker.since) }, today);
  const all = { ...worker, ...counted, ...limits, ...due, level: levelOf(counted.people, limits) };
  const warnings = caseloadWarnings({ ...all, hasCeiling: worker.ceiling !== null });
  return { ...all, workerId: worker.workerId, fte: ftePercent / FULL_TIME, warnings };
}
