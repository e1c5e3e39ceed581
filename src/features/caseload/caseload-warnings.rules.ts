import { SHORTEST_FIRST_SESSION, USUAL_CONTACTS } from '../episode-contact/episode-contact.rules.ts';
import type { CaseloadLevel } from './caseload.codes.ts';
import type { CaseloadLimits } from './caseload.rules.ts';

/** What is counted of somebody's caseload. */
export interface CaseloadFigures extends CaseloadLimits {
  people: number;
  level: CaseloadLevel;
  hasCeiling: boolean;
  /** Of the episodes that were closed in the year, with one decimal. */
  contactsPerEpisode: number | null;
  shortFirstSessions: number;
  overdueReviews: number;
  openChecklists: number;
  isSupervisionOverdue: boolean;
}

/** What to talk about, in words. None of it stops anybody. */
export function caseloadWarnings(figures: CaseloadFigures): string[] {
  const { shortFirstSessions, overdueReviews, openChecklists, isSupervisionOverdue } = figures;
  return [
    ...(openChecklists > 0 ? [`${counted(openChecklists, 'safety checklist')} open.`] : []),
    ...peopleWarnings(figures),
    ...contactWarnings(figures),
    ...(shortFirstSessions > 0 ? [`${shortFirst(shortFirstSessions)} under ${SHORTEST_FIRST_SESSION} minutes.`] : []),
    ...(overdueReviews > 0 ? [`${counted(overdueReviews, 'review')} overdue.`] : []),
    ...(isSupervisionOverdue ? ['Monthly clinical supervision is overdue.'] : []),
  ];
}

function peopleWarnings({ people, level, warnFrom, flagAbove, hasCeiling }: CaseloadFigures): string[] {
  const whose = hasCeiling ? 'the local ceiling' : 'what guidance says for these hours';
  if (level === 'ABOVE') return [`${people} people in a year are more than ${flagAbove}, ${whose}.`];
  return level === 'NEAR'
    ? [`${people} people in a year: from ${warnFrom} on it is close to ${flagAbove}, ${whose}.`]
    : [];
}

function contactWarnings({ contactsPerEpisode }: CaseloadFigures): string[] {
  if (contactsPerEpisode === null) return [];
  const { least, most } = USUAL_CONTACTS;
  if (contactsPerEpisode >= least && contactsPerEpisode <= most) return [];
  return [`${contactsPerEpisode} contacts for each episode that was closed; ${least} to ${most} are usual.`];
}

function counted(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? ' is' : 's are'}`;
}

function shortFirst(number: number): string {
  return number === 1 ? '1 first session was' : `${number} first sessions were`;
}
