import { CONCERN_WORDS, type ConcernReason } from '../concern/concern.codes.ts';
import type { TaskRow } from './assurance-queue.queries.ts';
import type { TaskKind } from './task.codes.ts';

/** Why it waits and what is next, in a sentence. */
export function whyItWaits({ kind, due, about }: Pick<TaskRow, 'kind' | 'due' | 'about'>): string {
  const said = kind === 'CONCERN' ? about?.map((reason) => CONCERN_WORDS[reason as ConcernReason]) : about;
  const what = said && said.length > 0 ? said.join(', ') : 'its entry in the register';
  return WORDS[kind](what, due);
}

const WORDS: Record<TaskKind, (what: string, due: string) => string> = {
  CONCERN: (what) =>
    `A team found it unsafe: ${what}. Look at it today; suspend it first where people could come to harm. Then closeConcern.`,
  CHECKS_REOPENED: (what) => `An edit touched what had been checked. Look again at: ${what}.`,
  EXPIRED: (what, due) => `The last day of its evidence was ${due}. Renew: ${what}.`,
  EXPIRING: (what, due) => `Its evidence counts until ${due}. Ask in time for: ${what}.`,
  EVIDENCE_WAITING: (what) => `The group has sent evidence in. Look at it for: ${what}.`,
  REVIEW_OPEN: (_, due) => `A review was begun on ${due}. Go on with it, and conclude it.`,
  PLAN_OVERDUE: (what, due) => `Its action plan is overdue since ${due}. Ask how far this has come: ${what}`,
  NEVER_ASSESSED: () => 'Nobody has concluded a review of it. Start one.',
};
