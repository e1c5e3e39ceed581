import { STANDINGS, type CheckOutcome, type Decision, type Standing } from './standing.codes.ts';

/** One check of the review that is in force. */
export interface CheckFact {
  /** `public-liability-insurance` */
  code: string;
  /** False where the tier of the service does not ask for it. */
  isRequired: boolean;
  /** Null where nothing has been recorded. */
  outcome: CheckOutcome | null;
  /** The last day on which the evidence counts, `YYYY-MM-DD` in London; null where it does not run out. */
  expiresOn: string | null;
  /** True where an edit has touched what was looked at, and nobody has looked again. */
  isReopened: boolean;
}

/** A dated check of a regulator's register, which may stand in for the checklist. */
export interface RegisterCheck {
  isRegistered: boolean;
  expiresOn: string;
  /** True where an edit has touched what was compared with the register, and nobody has looked again. */
  isReopened: boolean;
}

/** All that a standing follows from. A review in progress is not among it: it changes nothing until it is concluded. */
export interface AssuranceFacts {
  /** The service or its organisation is suspended at this moment. */
  isSuspended: boolean;
  /** What an assurer decided last; null where no review has been concluded. Only such a decision raises a standing. */
  decision: Decision | null;
  checks: readonly CheckFact[];
  /** Null where the decision rests on the checks. */
  register: RegisterCheck | null;
}

/** A standing as it is kept: what it is while nothing lapses, and the last day before something does. */
export interface KeptStanding {
  /** Never EXPIRED: that follows from the day. */
  standing: Standing;
  /** `YYYY-MM-DD`; null where nothing runs out. */
  assuredUntil: string | null;
}

/** The worst of what was found, by the precedence of DOMAIN section 5, on a day in London. */
export function standingOf(facts: AssuranceFacts, today: string): Standing {
  return standingOn(keptStanding(facts), today);
}

/** What is kept of it, so that every reader can tell the standing of a day from two columns. */
export function keptStanding(facts: AssuranceFacts): KeptStanding {
  const { isSuspended, decision } = facts;
  if (isSuspended) return { standing: 'SUSPENDED', assuredUntil: null };
  if (decision === null) return { standing: 'NOT_ASSESSED', assuredUntil: null };
  const found = facts.register ? [ofRegister(facts.register)] : facts.checks.filter(isAsked).map(ofCheck);
  const assuredUntil = found.flatMap(({ until }) => until ?? []).sort()[0] ?? null;
  return { standing: worst([decision, ...found.map(({ standing }) => standing)]), assuredUntil };
}

/** What a kept standing is on a day: evidence counts through the end of its last day, and nothing that lapses lifts it. */
export function standingOn({ standing, assuredUntil }: KeptStanding, today: string): Standing {
  const hasLapsed = assuredUntil !== null && assuredUntil < today;
  return hasLapsed ? worst([standing, 'EXPIRED']) : standing;
}

/**
 * The standing of an organisation: its own suspension, or the worst of what it offers, as far as the viewer may see that. Where
 * nothing is to be seen, nobody has looked.
 */
export function standingOfOrganisation(isSuspended: boolean, services: readonly Standing[]): Standing {
  return isSuspended ? 'SUSPENDED' : worst(services);
}

/** The one that comes first in the order of precedence. */
export function worst(standings: readonly Standing[]): Standing {
  return STANDINGS.find((standing) => standings.includes(standing)) ?? 'NOT_ASSESSED';
}

interface Found {
  standing: Standing;
  /** Until when it counts. */
  until: string | null;
}

function isAsked({ isRequired, outcome }: CheckFact): boolean {
  return isRequired || outcome === 'NOT_MET' || outcome === 'WORKING_TOWARDS';
}

function ofCheck({ outcome, expiresOn, isReopened }: CheckFact): Found {
  if (outcome === null) return { standing: 'NOT_ASSESSED', until: null };
  if (outcome === 'NOT_MET' || outcome === 'WORKING_TOWARDS') return { standing: outcome, until: null };
  return { standing: isReopened ? 'NOT_ASSESSED' : 'MET', until: expiresOn };
}

function ofRegister({ isRegistered, expiresOn, isReopened }: RegisterCheck): Found {
  if (!isRegistered) return { standing: 'NOT_MET', until: null };
  return { standing: isReopened ? 'NOT_ASSESSED' : 'MET', until: expiresOn };
}
