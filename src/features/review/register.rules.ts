import { problem, problemsWithDay } from '../../shared/checks.ts';
import { problemsWithKeeping } from '../../shared/keepable.ts';
import type { Problem } from '../../shared/problems.ts';
import { problemsWithNote } from './review-check.rules.ts';
import type { Register } from './review.codes.ts';

/** What was found in a register, and of whom. */
export interface RegisterFacts {
  register: Register;
  reference?: string | null;
  isRegistered: boolean;
  seenOn: string;
  expiresOn: string | null;
  reason: string;
  isOfStatutoryBody: boolean;
  /** The service stands by an entry in a register already. */
  isInForce: boolean;
}

/** What is wrong with it. */
export function problemsWithRegister(facts: RegisterFacts, today: string): Problem[] {
  return [
    ...problemsWithItsDays(facts, today),
    ...(facts.register === 'STATUTORY_BODY' && !facts.isOfStatutoryBody
      ? [problem('register', 'INVALID', 'Only a service of a statutory body qualifies by being statutory.')]
      : []),
    ...(facts.register !== 'STATUTORY_BODY' && facts.isRegistered && !facts.reference?.trim()
      ? [problem('reference', 'REQUIRED', 'Give the number or the name under which it stands in the register.')]
      : []),
    ...(!facts.isRegistered && !facts.isInForce ? [problem('isRegistered', 'INVALID', NOT_THERE)] : []),
    ...problemsWithKeeping({ reference: facts.reference ?? '' }),
    ...problemsWithNote('reason', facts.reason),
  ];
}

const NOT_THERE = 'It is on no register, so the checklist is asked of it. Start a review.';

function problemsWithItsDays({ seenOn, expiresOn }: RegisterFacts, today: string): Problem[] {
  const unreadable = [...problemsWithDay('seenOn', seenOn), ...problemsWithDay('expiresOn', expiresOn)];
  if (unreadable.length > 0) return unreadable;
  return [
    ...(seenOn > today
      ? [problem('seenOn', 'OUT_OF_RANGE', 'Nobody has seen it on a day to come. Give the day of the look.')]
      : []),
    ...(expiresOn === null || expiresOn <= seenOn
      ? [problem('expiresOn', 'OUT_OF_RANGE', 'It must run out after the day on which it was seen.')]
      : []),
  ];
}
