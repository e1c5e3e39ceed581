import type { Reads } from '../../database/reads.ts';
import { belongsToAreas } from '../listing/in-areas.queries.ts';
import type { PulseFacts } from './pulse.rules.ts';

/** The areas that hold this one. */
export async function parentsOfArea(reads: Reads, code: string): Promise<string[]> {
  const row = await reads.one<{ parents: string[] }>(
    'parents-of-area',
    'select parents from place.area where code = $1',
    [code],
  );
  return row?.parents ?? [];
}

interface OfArea {
  /** `2026-Q3` */
  quarters: readonly string[];
  area: string;
}

/** What organisations of an area said of these quarters, in no order that tells who they are. */
export function pulsesOfArea(reads: Reads, { quarters, area }: OfArea): Promise<PulseFacts[]> {
  return reads.all<PulseFacts>(
    'pulses-of-area',
    `select p.received, p.attended, p.turned_away as "turnedAway", p.turned_away_for as "turnedAwayFor", p.appropriate,
       p.informed, p.capacity, p.waiting, p.waiting_weeks as "waitingWeeks", p.new_members as "newMembers",
       p.new_volunteers as "newVolunteers", p.extra_cost_pence as "extraCostPence", p.funding_pence as "fundingPence",
       p.confidence6, p.confidence12, p.support_wanted as "supportWanted", p.gaps_seen as "gapsSeen"
     from pulse_answer p where p.quarter = any($1::text[]) and ${belongsToAreas('p.organisation_id', '$2')}
     order by md5(p.id::text)`,
    [quarters, [area]],
  );
}

/** How many organisations of an area were asked, or said something without. */
export async function askedInArea(reads: Reads, { quarters, area }: OfArea): Promise<number> {
  const row = await reads.one<{ asked: number }>(
    'asked-in-area',
    `select count(*)::int as asked from (
       select i.organisation_id, i.quarter from pulse_invitation i where i.quarter = any($1::text[])
       union select a.organisation_id, a.quarter from pulse_answer a where a.quarter = any($1::text[])) p
     where ${belongsToAreas('p.organisation_id', '$2')}`,
    [quarters, [area]],
  );
  return row?.asked ?? 0;
}
