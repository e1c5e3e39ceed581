import { bundleAt } from './bundle.ts';
import type { Geography } from './geography.ts';
import { organisationSizes } from './organisation-sizes.ts';
import type { Plan } from './plan.ts';
import type { Bundle } from './row.ts';

/** The whole directory, one organisation after the other. Nothing is kept, so that any number is possible. */
export function* bundles(plan: Plan, geography: Geography): Generator<Bundle> {
  let [rank, before] = [0, 0];
  for (const services of organisationSizes(plan)) {
    yield bundleAt(plan, geography, { rank, services, before });
    rank += 1;
    before += services;
  }
}
