import { mayUseSnomedCodes } from '../../policy/work-of-roles.ts';
import type { HeldRole } from '../../shared/role.ts';
import type { LoggedKind } from '../activity-log/activity-entry.codes.ts';
import type { EpisodeResponse } from './episode.codes.ts';

/** What somebody did: talked with the person about what matters to them, or something around it. */
export type Work = 'CONVERSATION' | LoggedKind;

/** All that the code depends on. */
export interface CodingFacts {
  /** The roles of whoever would enter it, wherever they are held. */
  roles: readonly HeldRole[];
  /** The team of the episode. */
  team: string;
  work: Work;
  /** What the person answered to this referral. */
  response: EpisodeResponse | null;
  /** The code that was entered for this episode. */
  codedBefore: string | null;
  /** False for whatever comes after the beginning of an episode, such as going on with one that had been closed. */
  isFirstInteraction: boolean;
}

/** The code to enter into the GP system, and why that one; or none, and why not. */
export interface CodeToEnter {
  code: string | null;
  term: string | null;
  why: string;
}

/** The two codes of social prescribing. Texts: they have more digits than numbers keep. */
export const CODES = {
  ACCEPTED: { code: '871731000000106', term: 'Referral to social prescribing service (procedure)' },
  DECLINED: { code: '871711000000103', term: 'Social prescribing declined (situation)' },
} as const satisfies Record<EpisodeResponse, object>;

/** Which SNOMED CT code a link worker is to enter into the GP system: DOMAIN section 4 as a function. */
export function codeToEnter(facts: CodingFacts): CodeToEnter {
  const bar = whyNot(facts);
  if (bar !== null || facts.response === null) return { code: null, term: null, why: bar ?? NO_ANSWER };
  return { ...CODES[facts.response], why: WHY[facts.response] };
}

/** That a code was entered into the GP system. */
export interface EnteredCode {
  code: string;
  term: string;
  at: Date;
  byId: string;
}

/** What was entered for an episode; null as long as nothing was. */
export function enteredCode(episode: {
  codeEntered: string | null;
  codeEnteredAt: Date | null;
  codeEnteredBy: string | null;
}): EnteredCode | null {
  const { codeEntered: code, codeEnteredAt: at, codeEnteredBy: byId } = episode;
  const term = Object.values(CODES).find((each) => each.code === code)?.term;
  return code !== null && at !== null && byId !== null && term !== undefined ? { code, term, at, byId } : null;
}

function whyNot({ work, roles, team, codedBefore, response, isFirstInteraction }: CodingFacts): string | null {
  if (work !== 'CONVERSATION') return `${WORK_WORDS[work]} ${LOG_IT}`;
  if (!mayUseSnomedCodes({ roles }, team)) return ONLY_LINK_WORKERS;
  if (codedBefore !== null) return `${codedBefore} was entered for this episode. ${ONCE}`;
  return response === 'ACCEPTED' && !isFirstInteraction ? NOT_FIRST : null;
}

const WHY: Readonly<Record<EpisodeResponse, string>> = {
  ACCEPTED:
    'The person accepts, and this is the first interaction of the episode. Enter it once, then mark it as entered.',
  DECLINED: 'The person declines. Enter it once, then mark it as entered.',
};

const WORK_WORDS: Readonly<Record<LoggedKind, string>> = {
  WELFARE_CALL: 'A welfare call is not coded.',
  MASS_BOOKING: 'Mass booking is not coded.',
  COLLATING_LISTS: 'Collating lists is not coded.',
  SUPPORTING_VOLUNTEERS: 'Supporting volunteers is not coded.',
  ADMINISTRATION: 'Administration, such as booking appointments, is not coded.',
  OTHER: 'Work around people is not coded.',
};

const LOG_IT = 'Put it into the activity log or a case study, naming nobody.';
const ONLY_LINK_WORKERS =
  'Only link workers of the team enter these codes. Health and wellbeing coaches and care coordinators must not, nor may anybody else.';
const ONCE = 'An episode is coded once; a new episode may be coded again.';
const NOT_FIRST =
  'This episode was closed and goes on. The code is for the first interaction of an episode only, and never for what follows.';
const NO_ANSWER = 'Record first whether the person accepts or declines.';
