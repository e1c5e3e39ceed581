import { HASH, USUAL } from '../connections/making.queries.ts';
import type { Shape } from '../connections/shape.ts';

const LOT = (salt: number): string => `floor(${HASH(salt)} * (select count(*) from bench_wish))::int`;

/** One of the needs that a service is for, as a list that may be empty. */
const PICKED = `1 + floor(${HASH(7)} * cardinality(p.needs))::int`;

/**
 * People are recorded with what is wanted, whether it is there or not, and with what they were first sent for. They are sent to
 * services for what these are for, so that there are fewer connections where there are fewer services; and there fewer of them
 * begin, and later.
 */
export const SHAPE: Shape = {
  episodeNeeds: `array(select need from bench_wish where lot in (${LOT(5)}, ${LOT(6)})
    union select unnest(p.needs[${PICKED}:${PICKED}]))`,
  need: `coalesce(s.needs[1 + floor(r.need * cardinality(s.needs))::int], ${USUAL.need})`,
  joins: 'left join bench_thin t on t.local_authority = s.local_authority and t.need = m.need',
  strain: 'coalesce(t.strain, 0)',
};
