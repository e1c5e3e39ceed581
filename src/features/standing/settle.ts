import type { EntityManager } from '@mikro-orm/postgresql';
import type { Acting } from '../../policy/acting.ts';
import { highest, tierOf, tierThatCounts, type TierFacts } from '../framework/tier.rules.ts';
import { isAskedAt } from '../framework/framework.rules.ts';
import type { Review } from '../review/review.entity.ts';
import type { Service } from '../service/service.entity.ts';
import { Assurance } from './assurance.entity.ts';
import type { Assured } from './load-assured.ts';
import { keptStanding, type AssuranceFacts, type CheckFact, type RegisterCheck } from './standing.rules.ts';

/** Who changed something, and when: any context. */
export interface Assessing {
  readonly em: EntityManager;
  readonly acting: Acting;
  readonly now: () => Date;
}

/** Sets the tier and the standing of a service to what follows from what was loaded and has been changed since. Answers with what is kept. */
export function settle(ctx: Assessing, assured: Assured): Assurance {
  const assurance = settleTier(ctx, assured);
  const { service, inForce } = assured;
  const kept = keptStanding(factsOf(assured));
  const hasChanged = kept.standing !== service.standing;
  if (hasChanged || kept.assuredUntil !== (service.assuredUntil ?? null)) Object.assign(service, kept);
  Object.assign(assurance, {
    inForce: inForce ?? null,
    reopenedAt: inForce ? reopenedSince(inForce) : null,
    ...(hasChanged && { standingSince: ctx.now() }),
  });
  if (hasChanged) ctx.acting.reason ??= FOLLOWS;
  return assurance;
}

const FOLLOWS = 'The standing follows from what was found of its checks.';

/** What its review asks rises with the tier, and falls only when an assurer says so. */
function settleTier({ em }: Assessing, { service, assurance, inForce, open }: Assured): Assurance {
  const { tier: derivedTier, reasons } = tierOf(tierFacts(service));
  const { chosenTier, chosenOver } = assurance ?? {};
  const chosen = chosenTier && chosenOver ? { tier: chosenTier, over: chosenOver } : null;
  const tier = tierThatCounts(derivedTier, chosen);
  for (const review of [inForce, open]) if (review) review.tier = highest([review.tier, tier]);
  const columns = { tier, derivedTier, tierReasons: reasons };
  if (!assurance) return em.create(Assurance, { service, ...columns });
  const isSame = assurance.tierReasons.join() === reasons.join();
  Object.assign(assurance, { tier, derivedTier, ...(!isSame && { tierReasons: reasons }) });
  return assurance;
}

export function tierFacts(service: Service): TierFacts {
  const places = service.locations.getItems().filter(({ archivedAt }) => !archivedAt);
  const { minimumAge = null, maximumAge = null, populations, activityKinds, attendance } = service;
  const hasConfidentialPlace = places.some(({ isConfidential }) => isConfidential);
  return { minimumAge, maximumAge, populations, activityKinds, attendance, hasConfidentialPlace };
}

function factsOf({ isSuspended, inForce }: Assured): AssuranceFacts {
  return {
    isSuspended,
    decision: inForce?.decision ?? null,
    checks: inForce ? checkFacts(inForce) : [],
    register: inForce?.basis === 'REGISTER' ? registerFacts(inForce) : null,
  };
}

/** What a review has found of the checks that its tier asks for. */
export function checkFacts(review: Review): CheckFact[] {
  const found = new Map(review.checks.getItems().map((check) => [check.code, check]));
  return review.framework.getEntity().checks.map((check) => {
    const { outcome = null, expiresOn = null, reopenedAt = null } = found.get(check.code) ?? {};
    const isRequired = isAskedAt(check, review.tier);
    return { code: check.code, isRequired, outcome, expiresOn, isReopened: reopenedAt !== null };
  });
}

function registerFacts({ isRegistered, registerExpiresOn, reopenedAt }: Review): RegisterCheck {
  return {
    isRegistered: isRegistered === true,
    expiresOn: String(registerExpiresOn),
    isReopened: Boolean(reopenedAt),
  };
}

/** The first edit that touched something which nobody has looked at since. */
function reopenedSince(review: Review): Date | null {
  const times = [review.reopenedAt, ...review.checks.getItems().map(({ reopenedAt }) => reopenedAt)];
  return times.flatMap((at) => at ?? []).sort((one, other) => one.getTime() - other.getTime())[0] ?? null;
}
