import type { TaskRow } from './assurance-queue.queries.ts';

/** Why it waits and what is next, in a sentence. */
export function whyItWaits({ kind, due, about }: Pick<TaskRow, 'kind' | 'due' | 'about'>): string {
  const what = about && about.length > 0 ? about.join(', ') : null;
  switch (kind) {
    case 'CHECKS_REOPENED':
      return `An edit touched what had been checked. Look again at: ${what ?? 'its entry in the register'}.`;
    case 'EXPIRED':
      return `The last day of its evidence was ${due}. Renew: ${what ?? 'its entry in the register'}.`;
    case 'EXPIRING':
      return `Its evidence counts until ${due}. Ask in time for: ${what ?? 'its entry in the register'}.`;
    case 'EVIDENCE_WAITING':
      return `The group has sent evidence in. Look at it for: ${what ?? ''}.`;
    case 'REVIEW_OPEN':
      return `A review was begun on ${due}. Go on with it, and conclude it.`;
    case 'PLAN_OVERDUE':
      return `Its action plan is overdue since ${due}. Ask how far this has come: ${what ?? ''}`;
    case 'NEVER_ASSESSED':
      return 'Nobody has concluded a review of it. Start one.';
  }
}
