import type { Plan } from './plan.ts';
import type { Random } from './random.ts';
import { day, type Row } from './row.ts';

const DAY_MS = 86_400_000;
const FIRST_LISTING_DAYS_AGO = 2000;

export const daysBefore = (date: Date, days: number): Date => new Date(date.getTime() - Math.round(days * DAY_MS));

/** When the listing of the organisation at this rank was begun: the first ones long ago, the last ones just now. */
export function listedAt(plan: Plan, share: number): Date {
  return daysBefore(plan.asOf, FIRST_LISTING_DAYS_AGO * (1 - share) + 1);
}

/** A time-ordered id, as the catalogue gives them, except that chance can be repeated. */
export function idAt(date: Date, random: Random): string {
  const time = date.getTime().toString(16).padStart(12, '0');
  const rest = Array.from({ length: 3 }, () => random.bits().toString(16).padStart(8, '0')).join('');
  const variant = (8 + (random.bits() & 3)).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${rest.slice(0, 3)}-${variant}${rest.slice(3, 6)}-${rest.slice(6, 18)}`;
}

/** The columns that every record has at its end. */
export function recordColumns(
  plan: Plan,
  random: Random,
  { source, sourceId, at }: { source: string; sourceId: string; at: Date },
): Row {
  const { archived, unpublished } = plan.shares;
  return {
    source,
    source_id: sourceId,
    fetched_at: null,
    created_at: at.toISOString(),
    updated_at: at.toISOString(),
    published_at: random.chance(unpublished) ? null : at.toISOString(),
    archived_at: random.chance(archived) ? plan.asOf.toISOString() : null,
    archive_reason: null,
  };
}

/** When somebody last looked whether it is true; nothing can have been checked before it was listed. */
export function freshnessColumns(plan: Plan, random: Random): Row {
  const months = random.exponential(plan.freshnessMonths);
  if (random.chance(plan.shares.neverVerified)) return { verified_on: null, verified_by: null };
  return { verified_on: day(daysBefore(plan.asOf, months * 30.4)), verified_by: 'generator' };
}
