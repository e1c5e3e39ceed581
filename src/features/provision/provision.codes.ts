import { UNMET_REASONS } from '../gap/gap.codes.ts';

/** Raised when the same raw figures would be published in another way. It stands beside each figure. */
export const METHOD_VERSION = 2;

/** What kinds of area there are figures for, from the smallest up. Health boards of other nations count as ICBs. */
export const FIGURE_AREAS = ['LOCAL_AUTHORITY', 'ICB', 'NATION'] as const;
export type FigureArea = (typeof FIGURE_AREAS)[number];

/** The population of figures that are of everybody. */
export const EVERYBODY = '';

/** What counts people in one cell, in the order in which it is counted: what is a part of another comes after it. */
export const DEMAND = [
  'recorded_needs',
  'connections',
  'not_started',
  'unmet',
  'searches',
  'none',
  'few',
  ...UNMET_REASONS,
] as const;
export type Demand = (typeof DEMAND)[number];

export const [RECORDED, CONNECTIONS, NOT_STARTED, UNMET, SEARCHES, NONE, FEW_FOUND, REASONS_FROM] = [
  0, 1, 2, 3, 4, 5, 6, 7,
] as const;

/** The parts of the score, in the order in which they are shown. */
export const PARTS = ['SUPPLY', 'UNMET', 'SHARE', 'START', 'SEARCH'] as const;
export type PartCode = (typeof PARTS)[number];

/**
 * How many points of a hundred each part can give. Decided before any figure was seen; why, is in decision 0044. What is or is not there
 * weighs as much as half of all that people met; what workers say weighs more than what a search found.
 */
export const WEIGHTS: Readonly<Record<PartCode, number>> = { SUPPLY: 40, UNMET: 20, SHARE: 15, START: 15, SEARCH: 10 };

/** Coverage is told for so many residents. */
export const PER = 10_000;
/** Started later than that is not started in time. */
export const SOON_DAYS = 28;
