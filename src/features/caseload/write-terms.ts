import type { Context } from '../../context.ts';
import { problem } from '../../shared/checks.ts';
import { NotFound, Rejected } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { Team } from '../team/team.entity.ts';
import { CaseloadTerms } from './caseload-terms.entity.ts';
import { holdsCaseloadIn } from './caseload.queries.ts';
import { FULL_TIME } from './caseload.rules.ts';

/** Whose terms, and where. */
export interface TermsOf {
  personId: string;
  teamId: string;
}

/** The terms of somebody who holds a caseload in the team, full time where nothing has been said. Throws Rejected for others. */
export async function termsOf({ em }: Context, { personId, teamId }: TermsOf): Promise<CaseloadTerms> {
  const team = isUuid(teamId) ? await em.findOne(Team, teamId) : null;
  if (!team) throw new NotFound('There is no such team.');
  const workerId = personId.toLowerCase();
  if (!isUuid(workerId) || !(await holdsCaseloadIn(em, team.id, workerId))) throw new Rejected([NOBODY]);
  const kept = await em.findOne(CaseloadTerms, { team, workerId });
  return kept ?? em.create(CaseloadTerms, { team, workerId, ftePercent: FULL_TIME });
}

const NOBODY = problem(
  'personId',
  'NOT_FOUND',
  'Nobody with this id holds a caseload in this team. Look at its members.',
);
