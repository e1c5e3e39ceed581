/** One thing that is wrong with an input, told to the person who can put it right. */
export interface Problem {
  /** Where it is wrong, as a dotted path into the input: `eligibility.minimumAge`. */
  path: string;
  /** What kind of mistake it is, for programs. */
  code: ProblemCode;
  /** What to do about it, in plain English. */
  message: string;
}

export type ProblemCode =
  | 'REQUIRED'
  | 'INVALID'
  | 'UNKNOWN'
  | 'TOO_LONG'
  | 'OUT_OF_RANGE'
  | 'TAKEN'
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'UNAVAILABLE'
  | 'DO_NOT_LIST'
  | 'NOT_CONNECTABLE'
  | 'NEEDS_OVERRIDE';

/** The person asking can put this right; it becomes `problems` in a payload, never a top-level error. */
export class Rejected extends Error {
  /** What the thing looks like now, where the problem is a conflict. */
  readonly current: unknown;

  constructor(
    readonly problems: Problem[],
    current?: unknown,
  ) {
    super(problems.map((problem) => problem.message).join(' '));
    this.current = current;
  }
}

/** Nobody is signed in, and the operation needs somebody. */
export class Unauthenticated extends Error {}

/** Somebody is signed in, and this is not theirs to do. */
export class Forbidden extends Error {}

/** There is no such thing, or this viewer may not know of it: the answer is the same. */
export class NotFound extends Error {}

/** Why nobody may be connected to something, told to staff who open it by its id. Of the thing itself it says nothing. */
export interface Explanation {
  suspensionId: string;
  reason: string;
  suspendedAt: Date;
  /** True where the whole organisation is suspended. */
  isOfOrganisation: boolean;
  /** Whom to ask about it, in words. */
  askWhom: string;
}

/** What was asked for is suspended, and this viewer may know why, and no more. */
export class Suspended extends Error {
  constructor(readonly explanation: Explanation) {
    super(`This is suspended: nobody may be connected to it. ${explanation.askWhom}`);
  }
}

/** It took longer than a request may take, or nobody waits for the answer any more. */
export class TimedOut extends Error {
  constructor() {
    super('This took too long and was stopped. Ask for less at once, or try again shortly.');
  }
}

export function rejectIfAny(problems: Problem[], current?: unknown): void {
  if (problems.length > 0) throw new Rejected(problems, current);
}
