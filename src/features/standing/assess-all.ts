import type { EntityManager } from '@mikro-orm/postgresql';
import { isDeepStrictEqual } from 'node:util';
import { newId } from '../../shared/uuid.ts';
import { isAskedAt } from '../framework/framework.rules.ts';
import { FrameworkVersion, type FrameworkCheck } from '../framework/framework-version.entity.ts';
import { highest, tierOf, tierThatCounts } from '../framework/tier.rules.ts';
import { assuredAfter, keepAssured, type AssuredChange, type AssuredRow } from './assess-all.queries.ts';
import { keptStanding, type CheckFact, type KeptStanding } from './standing.rules.ts';

const BATCH = 2_000;
const FIRST = '00000000-0000-0000-0000-000000000000';

/** How a pass over all services went. */
export interface Pass {
  services: number;
  changed: number;
}

type Frameworks = ReadonlyMap<string, readonly FrameworkCheck[]>;

/**
 * Looks at every service once, and keeps what follows where something else is kept: for directories from before there was
 * quality assurance, and for what SQL by hand has changed. The same rules as `assess`, on plain rows, batch by batch.
 */
export async function assessAll(em: EntityManager, now: Date): Promise<Pass> {
  const pass = { services: 0, changed: 0 };
  const versions = await em.find(FrameworkVersion, { status: { $ne: 'DRAFT' } });
  const frameworks = new Map(versions.map(({ id, checks }) => [id, checks]));
  for (let after: string | undefined = FIRST; after !== undefined;)
    after = await em.transactional(async (inside) => {
      const rows = await assuredAfter(inside, String(after), BATCH);
      const changes = rows.flatMap((row) => changeOf(row, frameworks));
      await keepAssured(inside, changes, now);
      pass.services += rows.length;
      pass.changed += changes.length;
      return rows.at(-1)?.id;
    });
  return pass;
}

/** What has to be kept of a service that is not; nothing where all is. */
function changeOf(row: AssuredRow, frameworks: Frameworks): AssuredChange[] {
  const { tier: derived, reasons } = tierOf(row);
  const chosen = row.chosenTier && row.chosenOver ? { tier: row.chosenTier, over: row.chosenOver } : null;
  const tier = tierThatCounts(derived, chosen);
  const reviewTier = row.reviewTier && highest([row.reviewTier, tier]);
  const kept = standingOfRow(row, reviewTier ?? tier, frameworks);
  const wanted = [tier, derived, reasons, row.reviewId, reviewTier, kept.standing, kept.assuredUntil];
  const { standing, assuredUntil } = row;
  const there = [row.tier, row.derivedTier, row.tierReasons, row.keptReviewId, row.reviewTier, standing, assuredUntil];
  if (isDeepStrictEqual(wanted, there)) return [];
  return [
    {
      ...{ service: row.id, id: newId(), standing: kept.standing, assured_until: kept.assuredUntil },
      ...{ tier, derived_tier: derived, tier_reasons: reasons, review: row.reviewId, review_tier: reviewTier },
    },
  ];
}

function standingOfRow(row: AssuredRow, tier: Parameters<typeof isAskedAt>[1], frameworks: Frameworks): KeptStanding {
  const { isSuspended, decision, basis, isRegistered, registerExpiresOn, isReopened } = row;
  const found = new Map((row.checks ?? []).map((check) => [check.code, check]));
  const checks = (frameworks.get(row.frameworkId ?? '') ?? []).map((check): CheckFact => {
    const { outcome = null, expiresOn = null, isReopened: isOpen = false } = found.get(check.code) ?? {};
    return { code: check.code, isRequired: isAskedAt(check, tier), outcome, expiresOn, isReopened: isOpen };
  });
  const entry = { isRegistered: isRegistered === true, expiresOn: String(registerExpiresOn), isReopened };
  return keptStanding({ isSuspended, decision, checks, register: basis === 'REGISTER' ? entry : null });
}
