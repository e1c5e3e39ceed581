import type { Context } from '../../context.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { publishedPeriods } from './impact-cells.queries.ts';
import { freezesOn, isFrozen, periodNamed, quarterBeside, quarterOf, yearOf, type Period } from './period.rules.ts';

/** A period, and when its figures were published or will be. */
export interface ShownPeriod extends Period {
  /** Null where they are not published yet. */
  publishedAt: Date | null;
  publishesOn: string;
}

/** What is to come, the furthest first, and then what is published, the newest first. */
export async function listImpactPeriods({ reads, now }: Context): Promise<ShownPeriod[]> {
  const today = londonDay(now());
  const published = (await publishedPeriods(reads)).flatMap(({ name, publishedAt }): ShownPeriod[] => {
    const period = periodNamed(name);
    return period ? [{ ...period, publishedAt, publishesOn: freezesOn(period) }] : [];
  });
  const running = quarterOf(today);
  const next = [running, quarterBeside(running, -1)].flatMap((quarter) => [yearOf(quarter), quarter]);
  const coming = next
    .filter((period, index) => next.findIndex(({ name }) => name === period.name) === index)
    .filter((period) => !isFrozen(period, today))
    .map((period): ShownPeriod => ({ ...period, publishedAt: null, publishesOn: freezesOn(period) }))
    .sort((one, other) => (one.publishesOn < other.publishesOn ? 1 : -1));
  return [...coming, ...published];
}
