import type { Context } from '../../context.ts';
import { NotFound } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { findCaseloadHolder } from '../episode/find-caseload-holder.ts';
import { Team } from '../team/team.entity.ts';
import { CaseloadTerms } from './caseload-terms.entity.ts';
import { FULL_TIME } from './caseload.rules.ts';

/** Whose terms, and where. */
export interface TermsOf {
  personId: string;
  teamId: string;
}

/** The terms of somebody who holds a caseload in the team, full time where nothing has been said. Rejects others. */
export async function termsOf({ em }: Context, { personId, teamId }: TermsOf): Promise<CaseloadTerms> {
  const team = isUuid(teamId) ? await em.findOne(Team, teamId) : null;
  if (!team) throw new NotFound('There is no such team.');
  const { id: workerId } = await findCaseloadHolder(em, { id: personId, team: team.id, path: 'personId' });
  const kept = await em.findOne(CaseloadTerms, { team, workerId });
  return kept ?? em.create(CaseloadTerms, { team, workerId, ftePercent: FULL_TIME });
}
