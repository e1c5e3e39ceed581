import {
  problem,
  problemsWithCodes,
  problemsWithContacts,
  problemsWithDay,
  problemsWithLength,
  problemsWithLinks,
  quoted,
} from '../../shared/checks.ts';
import type { Contact, Link } from '../../shared/contact.ts';
import type { LocalisedText } from '../../shared/localised-text.ts';
import type { Session, SessionException } from '../../shared/opening-hours/session.ts';
import type { Problem } from '../../shared/problems.ts';
import type { CapacityState, CostKind } from './service.codes.ts';
import { problemsWithExceptions, problemsWithSessions } from './session.rules.ts';

const OLDEST_AGE = 120;
const LONGEST_WAIT_WEEKS = 260;
const MOST_PLACES = 100_000;
const AREA_CODE = /^([A-Z]\d{8}|outcode:[A-Z]{1,2}\d[A-Z\d]?)$/;

/** What a service would be once an input has been applied. */
export interface ServiceDraft {
  name: LocalisedText | null;
  summary: LocalisedText | null;
  description: LocalisedText | null;
  needs: readonly string[];
  activityKinds: readonly string[];
  populations: readonly string[];
  minimumAge: number | null;
  maximumAge: number | null;
  costKind: CostKind | null;
  costPence: number | null;
  languages: readonly string[];
  capacityState: CapacityState;
  waitingWeeks: number | null;
  capacityAsOf: string | null;
  capacityPlaces: number | null;
  catchment: readonly string[];
  sessions: readonly Session[];
  sessionExceptions: readonly SessionException[];
  contacts: readonly Contact[];
  links: readonly Link[];
  verifiedOn: string | null;
}

/** The codes that a service may carry at present. */
export interface KnownCodes {
  needs: ReadonlySet<string>;
  activityKinds: ReadonlySet<string>;
  populations: ReadonlySet<string>;
}

/** Everything that is wrong with it, so that a form can show all at once. */
export function problemsWithService(draft: ServiceDraft, known: KnownCodes): Problem[] {
  return [
    ...(draft.name ? [] : [problem('name', 'REQUIRED', 'Enter a name.')]),
    ...problemsWithLength('name', draft.name, 200),
    ...problemsWithLength('summary', draft.summary, 300),
    ...problemsWithLength('description', draft.description, 10_000),
    ...problemsWithCodes('needs', draft.needs, known.needs),
    ...problemsWithCodes('activityKinds', draft.activityKinds, known.activityKinds),
    ...problemsWithCodes('populations', draft.populations, known.populations),
    ...problemsWithAges(draft),
    ...problemsWithCost(draft),
    ...problemsWithCapacity(draft),
    ...draft.languages.flatMap(problemsWithLanguage),
    ...draft.catchment.flatMap(problemsWithArea),
    ...problemsWithSessions(draft.sessions),
    ...problemsWithExceptions(draft.sessionExceptions),
    ...problemsWithContacts(draft.contacts),
    ...problemsWithLinks(draft.links),
    ...problemsWithDay('verifiedOn', draft.verifiedOn),
  ];
}

function problemsWithAges({ minimumAge, maximumAge }: ServiceDraft): Problem[] {
  const isAge = (age: number | null) => age === null || (age >= 0 && age <= OLDEST_AGE);
  const message = `Give an age in whole years, 0 to ${OLDEST_AGE}.`;
  return [
    ...(isAge(minimumAge) ? [] : [problem('eligibility.minimumAge', 'OUT_OF_RANGE', message)]),
    ...(isAge(maximumAge) ? [] : [problem('eligibility.maximumAge', 'OUT_OF_RANGE', message)]),
    ...(minimumAge !== null && maximumAge !== null && minimumAge > maximumAge
      ? [
          problem(
            'eligibility.maximumAge',
            'INVALID',
            `The oldest age (${maximumAge}) is below the youngest (${minimumAge}).`,
          ),
        ]
      : []),
  ];
}

function problemsWithCost({ costKind, costPence }: ServiceDraft): Problem[] {
  if (costPence === null) return [];
  if (costPence < 0 || costPence > 1_000_000)
    return [problem('cost.amountPence', 'OUT_OF_RANGE', 'Give the price in pence: 350 for £3.50.')];
  return costKind === 'FREE' && costPence > 0
    ? [problem('cost.amountPence', 'INVALID', 'It says free, and has a price. Take one of them away.')]
    : [];
}

function problemsWithCapacity({ capacityState, waitingWeeks, capacityAsOf, capacityPlaces }: ServiceDraft): Problem[] {
  const isPossible = waitingWeeks === null || (waitingWeeks >= 0 && waitingWeeks <= LONGEST_WAIT_WEEKS);
  return [
    ...(isPossible
      ? []
      : [problem('capacity.waitingWeeks', 'OUT_OF_RANGE', `Give whole weeks, 0 to ${LONGEST_WAIT_WEEKS}.`)]),
    ...(capacityState !== 'WAITING_LIST' && waitingWeeks !== null && waitingWeeks > 0
      ? [
          problem(
            'capacity.waitingWeeks',
            'INVALID',
            'Weeks of waiting go with a waiting list. Set the state to WAITING_LIST.',
          ),
        ]
      : []),
    ...problemsWithDay('capacity.asOf', capacityAsOf),
    ...problemsWithPlaces(capacityPlaces),
  ];
}

function problemsWithPlaces(places: number | null): Problem[] {
  if (places === null || (places >= 1 && places <= MOST_PLACES)) return [];
  const most = MOST_PLACES.toLocaleString('en-GB');
  return [problem('capacity.places', 'OUT_OF_RANGE', `Say for how many people it has room: 1 to ${most}.`)];
}

function problemsWithLanguage(tag: string, index: number): Problem[] {
  try {
    Intl.getCanonicalLocales(tag);
    return [];
  } catch {
    return [
      problem(`languages.${index}`, 'INVALID', `${quoted(tag)} is no language tag. Use such as en, cy, ur, pl or bfi.`),
    ];
  }
}

function problemsWithArea(code: string, index: number): Problem[] {
  const message = `${quoted(code)} is no area code. Use such as E08000009 for a local authority or outcode:M33 for an outcode.`;
  return AREA_CODE.test(code) ? [] : [problem(`catchment.${index}`, 'INVALID', message)];
}

const WATCHED = ['name', 'contacts', 'minimumAge', 'maximumAge', 'attendance', 'activityKinds', 'populations'];

/** Whether such a change may matter to quality assurance. Where it happens matters too. */
export function isWatched(columns: object): boolean {
  return WATCHED.some((column) => column in columns);
}
