import { ACCESSIBILITY_FEATURES } from '../../src/features/service/service.codes.ts';
import type {
  Attendance,
  CapacityState,
  CostKind,
  Gender,
  ReferralRoute,
} from '../../src/features/service/service.codes.ts';
import type { Standing } from '../../src/features/standing/standing.codes.ts';
import { COMMON, GRAMMARS, listOf, phrase } from './grammar.ts';
import { daysBefore } from './moments.ts';
import type { Plan } from './plan.ts';
import { Random } from './random.ts';
import { TERMS } from '../../src/features/taxonomy/terms.ts';
import { day, english, type Row } from './row.ts';

export const NEEDS = Object.values(TERMS.NEED).flatMap((domain) => Object.keys(domain));
const POPULATIONS = Object.values(TERMS.POPULATION).flatMap((group) => Object.keys(group));
const LANGUAGES = ['ur', 'pl', 'pa', 'ar', 'ro', 'bn', 'gu', 'so', 'pt', 'zh', 'uk', 'fa', 'cy', 'ta'];

/** How many needs a service is drawn for, and how often one more that is not usual of its kind. */
export const TAGS = { fewest: 1, most: 3, unusual: 0.15 };

const STANDINGS: Record<Standing, number> = {
  NOT_ASSESSED: 45,
  MET: 35,
  EXPIRED: 8,
  WORKING_TOWARDS: 8,
  NOT_MET: 2,
  SUSPENDED: 2,
};
const GENDERS: Record<Gender, number> = { ANYONE: 88, WOMEN: 7, MEN: 4, NON_BINARY_AND_TRANS: 1 };
const CAPACITIES: Record<CapacityState, number> = { OPEN: 52, UNKNOWN: 25, WAITING_LIST: 15, FULL: 5, PAUSED: 3 };
const ROUTES: Record<string, number> = { self: 55, professional: 20, both: 25 };
const PROFESSIONAL: ReferralRoute[] = ['LINK_WORKER', 'GP', 'ANY_PROFESSIONAL'];

const CLOSED_FOR_A_WHILE = 0.02;

/** The part of all services that people may be referred to, each in a directory that is public. */
export function referableShare({ shares }: Plan): number {
  const isOpen = (1 - shares.closed) * (1 - CLOSED_FOR_A_WHILE);
  const isListed = ((1 - shares.archived) * (1 - shares.unpublished)) ** 2;
  return (isOpen * isListed * STANDINGS.MET) / Object.values(STANDINGS).reduce((sum, weight) => sum + weight, 0);
}

/** One to six tags, the usual ones of its kind most often. */
export function tagColumns(random: Random, kind: string): Row {
  const usual = listOf(GRAMMARS[kind] ?? COMMON, 'needs');
  const needs = Array.from({ length: random.whole(TAGS.fewest, TAGS.most) }, () => random.early(usual));
  if (random.chance(TAGS.unusual)) needs.push(random.one(NEEDS));
  const populations = Array.from({ length: random.whole(0, 2) }, () => random.early(POPULATIONS));
  const kinds = random.chance(0.2) ? [kind, random.one(Object.keys(GRAMMARS))] : [kind];
  return { needs: distinct(needs), activity_kinds: distinct(kinds), populations: distinct(populations) };
}

export function eligibilityColumns(plan: Plan, random: Random): Row {
  return {
    ...agesOf(plan, random),
    gender: random.weighted(GENDERS),
    conditions: random.chance(0.25) ? english(phrase(COMMON, 'conditions', random, { place: () => 'the area' })) : null,
    exclusions: random.chance(0.12) ? english(phrase(COMMON, 'exclusions', random)) : null,
    referral_routes: routesOf(random),
    referral_note: null,
  };
}

export function costColumns({ shares }: Plan, random: Random): Row {
  const { donation, paid } = shares;
  const kind: CostKind = random.weighted({ DONATION: donation, PAID: paid, FREE: 1 - donation - paid });
  const pounds = Math.max(0.5, Math.round(random.lognormal(3, 0.6) * 2) / 2);
  const hasNote = kind !== 'FREE' && random.chance(0.5);
  return {
    cost_kind: kind,
    cost_pence: kind === 'PAID' ? pounds * 100 : null,
    cost_note: hasNote ? english(phrase(COMMON, 'cost-notes', random)) : null,
  };
}

/** How one takes part; without a place only from afar or at home. */
export function accessColumns(random: Random, hasPlace: boolean): Row {
  const fromAfar = random.some<Attendance>(['PHONE', 'ONLINE', 'HOME_VISIT'], hasPlace ? 1 : 2);
  const attendance: Attendance[] = hasPlace ? ['IN_PERSON', ...(random.chance(0.2) ? fromAfar : [])] : fromAfar;
  const others = random.chance(0.15) ? random.some(LANGUAGES, random.whole(1, 4)) : [];
  return {
    attendance,
    languages: ['en', ...others],
    accessibility: random.some(ACCESSIBILITY_FEATURES, random.whole(0, 5)),
  };
}

/** Most have no wait at all; where there is one it can be long. */
export function capacityColumns({ asOf }: Plan, random: Random): Row {
  const state = random.weighted(CAPACITIES);
  const weeks = Math.min(104, Math.ceil(random.lognormal(6, 0.8)));
  return {
    capacity_state: state,
    waiting_weeks: state === 'WAITING_LIST' ? weeks : null,
    capacity_as_of: state === 'UNKNOWN' ? null : day(daysBefore(asOf, random.exponential(60))),
  };
}

const SAYS_ITS_SIZE = 0.4;

/** For how many it has room; by a chance of its own, so that all else of a directory is what it was before there was this. */
export function sizeColumn({ seed }: Plan, id: string): Row {
  const random = new Random(seed, 6, Number.parseInt(id.slice(-8), 16));
  const places = Math.max(4, Math.round(random.lognormal(18, 0.6)));
  return { capacity_places: random.chance(SAYS_ITS_SIZE) ? places : null };
}

export function standingColumns({ shares }: Plan, random: Random): Row {
  const status = random.chance(shares.closed)
    ? 'CLOSED'
    : random.chance(CLOSED_FOR_A_WHILE)
      ? 'TEMPORARILY_CLOSED'
      : 'ACTIVE';
  return { status, standing: random.weighted(STANDINGS) };
}

function agesOf({ shares }: Plan, random: Random): Row {
  if (!random.chance(shares.ageLimit)) return { minimum_age: null, maximum_age: null };
  const [minimum, maximum] = random.one([
    [18, null],
    [18, null],
    [16, null],
    [50, null],
    [55, null],
    [65, null],
    [0, 5],
    [5, 11],
    [11, 18],
    [13, 19],
    [16, 25],
    [18, 64],
  ] as const);
  return { minimum_age: minimum, maximum_age: maximum };
}

function routesOf(random: Random): ReferralRoute[] {
  const route = random.weighted(ROUTES);
  const professional = random.some(PROFESSIONAL, random.whole(1, 3));
  if (route === 'self') return ['SELF'];
  return route === 'both' ? ['SELF', ...professional] : professional;
}

function distinct(codes: readonly string[]): string[] {
  return [...new Set(codes)];
}
