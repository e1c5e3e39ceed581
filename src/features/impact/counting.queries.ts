import { CONNECTION_OUTCOMES } from '../connection/connection.codes.ts';
import { DIMENSIONS, EVERYTHING, FACTS, NOT_KNOWN, SOON_DAYS, type Dimension } from './impact.codes.ts';

/** The pieces of SQL by which connections are counted, the same for deltas, for rollups and for what they are checked by. */

/** By what key a connection `c` is counted in each dimension; it has none where that is null. */
const KEYS: Readonly<Record<Dimension, string>> = {
  DIRECTORY: `select '${EVERYTHING}'`,
  ORGANISATION: 'select c.organisation_id::text',
  SERVICE: 'select c.service_id::text',
  NEED: `select coalesce(c.need, '${NOT_KNOWN}')`,
  LOCAL_AUTHORITY: `select coalesce(c.local_authority, '${NOT_KNOWN}')`,
  ICB: `select coalesce(c.icb, '${NOT_KNOWN}')`,
  TEAM: 'select c.team_id::text',
  POPULATION: 'select distinct unnest(c.populations)',
  REFERRAL_SOURCE: `select coalesce(c.referral_source, '${NOT_KNOWN}')`,
};

/** Every dimension and key of a connection `c`. */
export const EVERY_KEY = `lateral (${DIMENSIONS.map(
  (dimension) =>
    `select '${dimension}' as dimension, k.key from (${KEYS[dimension]}) as k (key) where k.key is not null`,
).join(' union all ')}) as d`;

/** The key of a connection `c` in one dimension. */
export const keyIn = (dimension: Dimension): string => `lateral (${KEYS[dimension]}) as d (key)`;

/** For which connections `c` each fact holds. */
const HOLDS: readonly string[] = [
  'true',
  'c.outcome is not null',
  'c.started_on is not null',
  `c.started_on - c.made_on <= ${SOON_DAYS}`,
  ...CONNECTION_OUTCOMES.map((outcome) => `c.outcome = '${outcome}'`),
];

const perFact = (write: (fact: string, condition: string) => string): string =>
  FACTS.map((fact, index) => write(fact, HOLDS[index] ?? 'false')).join(', ');

/** All counts of connections `c`, each a column. */
export const COUNTS = perFact((fact, condition) => `count(*) filter (where ${condition})::int as ${fact}`);
/** The same of deltas, which count for one or against one. */
export const SIGNED_COUNTS = perFact(
  (fact, condition) => `coalesce(sum(c.sign) filter (where ${condition}), 0)::int as ${fact}`,
);
/** Of how many different people. */
export const PEOPLE = perFact((_fact, condition) => `count(distinct c.person_id) filter (where ${condition})`);

export const COLUMNS = FACTS.join(', ');
export const columnsOf = (alias: string): string => FACTS.map((fact) => `${alias}.${fact}`).join(', ');
export const ADDED = FACTS.map((fact) => `${fact} = kept.${fact} + excluded.${fact}`).join(', ');
export const SUMS = FACTS.map((fact) => `sum(${fact})::int as ${fact}`).join(', ');
export const NEGATED = FACTS.map((fact) => `-${fact}`).join(', ');
/** All counts in one list, in the order of FACTS. */
export const LIST = `array[${COLUMNS}]`;
export const IS_NOTHING = FACTS.map((fact) => `${fact} = 0`).join(' and ');

export const QUARTER = `date_trunc('quarter', c.made_on)::date`;
