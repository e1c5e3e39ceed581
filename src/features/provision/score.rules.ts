import { PARTS, PER, WEIGHTS, type PartCode } from './provision.codes.ts';
import { shrunkCount, shrunkShare, usualCount, usualShare, type Observed, type Shrunk } from './shrinkage.rules.ts';

/** All that the score of one area knows; every count of people in it has been suppressed and rounded. Null is withheld. */
export interface Evidence {
  residents: number;
  /** Services to which people may be referred, each divided among all whom it takes in. */
  referableSpread: number;
  /** Of all needs in the area. */
  allReferableSpread: number;
  recordedNeeds: number | null;
  allRecorded: number;
  unmetCounted: number | null;
  unmetOf: number | null;
  notStarted: number | null;
  notStartedOf: number | null;
  thin: number | null;
  thinOf: number | null;
}

/** One part of a score. */
export interface ScoredPart {
  /** What is thought of the area once it has borrowed strength from the others; null where nothing is known of it. */
  value: number | null;
  usual: number | null;
  /** Between these the value lies with 95 per cent probability. */
  low: number | null;
  high: number | null;
  /** It is so far from what is usual, or further, with a probability of three in four: points are given for that. */
  likely: number | null;
  points: number;
}

export type ScoredParts = Readonly<Record<PartCode, ScoredPart>>;

export interface Scored {
  parts: ScoredParts;
  score: number;
}

/**
 * The gap scores of one need and population in all areas of a kind, from 0 to 100. What is withheld counts as usual, and what is better
 * than usual makes up for nothing: a score says what is missing, as far as that is likely.
 */
export function scoresOf(areas: readonly Evidence[], isOfEverybody = true): Scored[] {
  const parts: Readonly<Record<PartCode, ScoredPart[]>> = {
    SUPPLY: supplyParts(areas, isOfEverybody),
    UNMET: unmetParts(areas),
    SHARE: shareParts(areas),
    START: rateParts(areas, 'START', ({ notStarted, notStartedOf }) => [notStarted, notStartedOf]),
    SEARCH: rateParts(areas, 'SEARCH', ({ thin, thinOf }) => [thin, thinOf]),
  };
  return areas.map((_, index) => {
    const own = Object.fromEntries(PARTS.map((code) => [code, parts[code][index] ?? NOTHING])) as ScoredParts;
    return { parts: own, score: rounded(PARTS.reduce((sum, code) => sum + own[code].points, 0)) };
  });
}

/**
 * Services are counted in full, and are no sample of anything: areas are taken to differ by half of what is usual at least, also where they
 * could differ so by chance. What is drawn to the usual is then what so few are to be expected of that one more or less is nothing.
 */
const SERVICES_DIFFER = 0.5;

const NOTHING: ScoredPart = { value: null, usual: null, low: null, high: null, likely: null, points: 0 };

/**
 * Services for 10,000 residents, short of what is usual; one for the whole country counts here as little as it can do here. Where there
 * is nothing anywhere, everything is missing.
 */
function supplyParts(areas: readonly Evidence[], isOfEverybody: boolean): ScoredPart[] {
  const observed = areas.map(({ referableSpread, residents }) => ({
    events: referableSpread,
    exposure: residents / PER,
  }));
  const usual = usualCount(observed, SERVICES_DIFFER);
  return observed.map((area) => {
    if (area.exposure <= 0) return { ...NOTHING, usual: usual.mean };
    const shrunk = shrunkCount(area, usual);
    const short = usual.mean > 0 ? 1 - shrunk.atMost / usual.mean : Number(isOfEverybody);
    return partOf('SUPPLY', { ...shrunk, likely: shrunk.atMost }, usual.mean, short);
  });
}

/** Unmet needs for each recorded one, beyond what is usual. There may be more than one. */
function unmetParts(areas: readonly Evidence[]): ScoredPart[] {
  const observed = areas.map(({ unmetCounted, unmetOf }) => observedOf(unmetCounted, unmetOf));
  const usual = usualCount(observed);
  return observed.map((area) => {
    if (area.exposure <= 0) return { ...NOTHING, usual: usual.mean };
    const shrunk = shrunkCount(area, usual);
    const likely = shrunk.atLeast;
    return partOf('UNMET', { ...shrunk, likely }, usual.mean, likely > 0 ? 1 - usual.mean / likely : 0);
  });
}

type Counted = [events: number | null, of: number | null];

/** Some of so many, beyond what is usual: all of them would be the most. */
function rateParts(areas: readonly Evidence[], code: PartCode, counted: (area: Evidence) => Counted): ScoredPart[] {
  const observed = areas.map((area) => observedOf(...counted(area)));
  const usual = usualShare(observed);
  return observed.map((area) => {
    if (area.exposure <= 0) return { ...NOTHING, usual: usual.mean };
    const shrunk = shrunkShare(area, usual);
    const likely = shrunk.atLeast;
    return partOf(
      code,
      { ...shrunk, likely },
      usual.mean,
      usual.mean < 1 ? (likely - usual.mean) / (1 - usual.mean) : 0,
    );
  });
}

/** The gap index: the share of a need in all that is recorded, less its share in all that people may be referred to. */
function shareParts(areas: readonly Evidence[]): ScoredPart[] {
  const needs = areas.map(({ recordedNeeds, allRecorded }) =>
    observedOf(recordedNeeds, recordedNeeds === null ? 0 : allRecorded),
  );
  const places = areas.map(({ referableSpread, allReferableSpread }) => ({
    events: referableSpread,
    exposure: allReferableSpread,
  }));
  const [usualNeed, usualPlace] = [usualShare(needs), usualShare(places, SERVICES_DIFFER)];
  return needs.map((need, index) => {
    if (usualNeed.mean === 0) return NOTHING;
    const asked = shrunkShare(need, usualNeed);
    const offered = shrunkShare(places[index] ?? { events: 0, exposure: 0 }, usualPlace);
    const likely = asked.atLeast - offered.atMost;
    const shrunk = {
      rate: asked.rate - offered.rate,
      low: asked.low === null || offered.high === null ? null : asked.low - offered.high,
      high: asked.high === null || offered.low === null ? null : asked.high - offered.low,
    };
    return partOf('SHARE', { ...shrunk, likely }, 0, asked.atLeast > 0 ? likely / asked.atLeast : 0);
  });
}

function observedOf(events: number | null, of: number | null): Observed {
  return events === null || of === null ? { events: 0, exposure: 0 } : { events, exposure: of };
}

type Thought = Pick<Shrunk, 'rate' | 'low' | 'high'> & { likely: number };

function partOf(code: PartCode, { rate, low, high, likely }: Thought, usual: number, share: number): ScoredPart {
  return { value: rate, usual, low, high, likely, points: rounded(WEIGHTS[code] * Math.min(1, Math.max(0, share))) };
}

function rounded(points: number): number {
  return Math.round(points * 100) / 100;
}
