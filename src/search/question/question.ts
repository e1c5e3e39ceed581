import type { ServiceSelection } from '../../features/service/service-selection.ts';
import type { Nation } from '../../shared/nation.ts';
import type { Point } from '../documents/cells.ts';
import type { FacetField } from '../documents/fields.ts';
import type { Kind } from '../documents/search-document.ts';
import type { Plan } from '../plan/plan.ts';
import type { Condition } from './condition.ts';
import type { Sort } from './search-input.ts';

/** A circle, and the areas that its middle lies in: what comes to people's homes is found by those. */
export interface Circle {
  centre: Point;
  withinKm: number;
  areaCodes: readonly string[];
}

/** A search that has been checked and understood. */
export interface Question {
  kind: Kind;
  /** Whether it may find what does not meet the standard. */
  isForStaff: boolean;
  words: string;
  /** How the words were understood; null where they are looked for as they stand. */
  plan: Plan | null;
  conditions: readonly Condition[];
  circle: Circle | null;
  openAt: Date | null;
  sort: Sort;
  first: number;
  nation: Nation | null;
  age: number | null;
}

/** What of an answer was asked for, so that nothing else is worked out. */
export interface Wanted {
  facets: readonly FacetField[];
  marks: boolean;
  organisationsWithoutServices: boolean;
  /** What of a service is shown; organisations are loaded as a whole. */
  selection?: ServiceSelection;
  /** The day on which people are to be referred, where it is to be counted to how many services they may be. */
  referredOn?: string;
}
