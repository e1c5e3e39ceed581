import { dayInWords } from '../../shared/day-in-words.ts';
import type { ServiceStatus } from '../service/service.codes.ts';
import type { Standing } from '../standing/standing.codes.ts';
import type { ReferabilityLevel } from './referability.codes.ts';

/** What it follows from. Whether there is room is not among it: that is said beside it. */
export interface ReferabilityFacts {
  status: ServiceStatus;
  isArchived: boolean;
  /** As it is on the day. */
  standing: Standing;
  /** Of WORKING_TOWARDS: by which day the action plan is to be done, `YYYY-MM-DD`. */
  planDueOn: string | null;
}

export interface Referability {
  level: ReferabilityLevel;
  /** Why, in sentences for whoever wants to connect somebody; also the warning that goes with signposting. */
  reasons: string[];
  /** True where a supervisor may record an override with a reason, and a person be referred all the same. */
  mayBeOverridden: boolean;
}

/** Whether people may be told of a service, or referred to it: DOMAIN section 5 as a function. */
export function referability(facts: ReferabilityFacts): Referability {
  const closures = closuresOf(facts);
  const level = levelOf(facts);
  const isLetBack = facts.standing === 'NOT_ASSESSED' || facts.standing === 'EXPIRED';
  return {
    level,
    reasons: [...closures, wordsOf(facts)],
    mayBeOverridden: isLetBack && closures.length === 0,
  };
}

/** The level alone, for lists and search. */
export function levelOf(facts: Pick<ReferabilityFacts, 'status' | 'isArchived' | 'standing'>): ReferabilityLevel {
  return closuresOf(facts).length > 0 ? 'LISTED' : LEVEL[facts.standing];
}

const LEVEL: Readonly<Record<Standing, ReferabilityLevel>> = {
  SUSPENDED: 'LISTED',
  NOT_MET: 'LISTED',
  WORKING_TOWARDS: 'SIGNPOSTABLE',
  EXPIRED: 'SIGNPOSTABLE',
  NOT_ASSESSED: 'SIGNPOSTABLE',
  MET: 'REFERABLE',
};

function closuresOf({ status, isArchived }: Pick<ReferabilityFacts, 'status' | 'isArchived'>): string[] {
  if (isArchived) return ['It has been taken out of the directory.'];
  if (status === 'CLOSED') return ['It has ended.'];
  return status === 'TEMPORARILY_CLOSED' ? ['It is closed for a while. Nobody can go there until it opens again.'] : [];
}

function wordsOf({ standing, planDueOn }: ReferabilityFacts): string {
  return standing === 'WORKING_TOWARDS' ? `${WORDS.WORKING_TOWARDS} ${planWords(planDueOn)}` : WORDS[standing];
}

const WORDS: Readonly<Record<Standing, string>> = {
  SUSPENDED: 'It is suspended. Nobody may be connected to it.',
  NOT_MET: 'It does not meet the quality standard. Nobody may be connected to it.',
  WORKING_TOWARDS:
    'It does not meet the quality standard yet, and is being helped to. You may tell people of it with this warning; you may not refer them.',
  EXPIRED:
    'Evidence of its quality has run out. You may tell people of it and say so; to refer somebody, ask your supervisor.',
  NOT_ASSESSED:
    'Nobody has looked yet whether it meets the quality standard. You may tell people of it and say so; to refer somebody, ask your supervisor.',
  MET: 'It meets the quality standard, with evidence in date.',
};

function planWords(dueOn: string | null): string {
  if (dueOn === null) return 'Its action plan has no date yet.';
  return `Its action plan is to be done by ${dayInWords(dueOn)}.`;
}
