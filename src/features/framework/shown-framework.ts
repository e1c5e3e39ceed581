import { TIERS } from './framework.codes.ts';
import type { FrameworkCheck, FrameworkVersion } from './framework-version.entity.ts';
import type { FrameworkCheckType, FrameworkTierType, FrameworkType } from './framework.type.ts';

/** A framework as it is shown: what stands under each tier as a list. */
export function shownFramework(framework: FrameworkVersion): FrameworkType {
  const { id, version, number, name, status } = framework;
  return {
    ...{ id, version, number, name, status },
    area: framework.area ?? null,
    publishedAt: framework.publishedAt ?? null,
    tiers: TIERS.map((tier) => ({ tier, ...framework.tiers[tier] })),
    checks: framework.checks.map((check) => ({
      ...check,
      tiers: TIERS.map((tier) => ({ tier, ...check.tiers[tier] })),
    })),
  };
}

/** The other way round: what a list says of each tier. A tier that it leaves out is not asked. */
export function keptCheck({ tiers, ...check }: FrameworkCheckType): FrameworkCheck {
  const termsOf = (wanted: string) => {
    const { need = 'NOT_ASKED', words = 'Not asked.' } = tiers.find(({ tier }) => tier === wanted) ?? {};
    return { need, words: words.trim() } as const;
  };
  return { ...check, months: check.months ?? null, tiers: { A: termsOf('A'), B: termsOf('B'), C: termsOf('C') } };
}

export function keptTiers(
  tiers: readonly FrameworkTierType[],
  before: FrameworkVersion['tiers'],
): FrameworkVersion['tiers'] {
  const said = Object.fromEntries(tiers.map(({ tier, name, words }) => [tier, { name, words }]));
  return { ...before, ...said };
}
