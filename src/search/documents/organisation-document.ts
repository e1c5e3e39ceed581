import { STANDARD_LADDER, staleOn, type Ladder } from '../../features/freshness/freshness.rules.ts';
import { codesOf, dayNumber, distinct, english, isPlaced, OLDEST_AGE, otherLanguages } from './projection-parts.ts';
import { ANYWHERE, type SearchDocument } from './search-document.ts';
import type { Labels, OrganisationSource, TraitSource } from './sources.queries.ts';

/** What is searched of an organisation: its own words, and what its services are for and where. */
export function organisationDocument(
  organisation: OrganisationSource,
  labels: Labels,
  ladder: Ladder = STANDARD_LADDER,
): SearchDocument {
  const { id, name, description, otherNames, identifiers, services, places } = organisation;
  const takesAnybody = services.length === 0 || services.some(({ catchment }) => catchment.length === 0);
  const codes = codesOf({ ...mergedTraits(services), places }, labels);
  return {
    ...codes,
    id,
    organisationId: id,
    name: english(name),
    otherNames: [...otherNames, ...identifiers].join(' · '),
    organisation: '',
    summary: '',
    description: english(description),
    otherLanguages: [name, description].map(otherLanguages).filter(Boolean).join(' '),
    catchment: [...distinct(services.flatMap(({ catchment }) => catchment)), ...(takesAnybody ? [ANYWHERE] : [])],
    slots: [],
    minimumAge: 0,
    maximumAge: OLDEST_AGE,
    waitingWeeks: null,
    verifiedDay: dayNumber(organisation.verifiedOn),
    staleDay: dayNumber(staleOn(organisation.verifiedOn, ladder)),
    traits: [isPlaced(places) ? 'PLACED' : 'NOT_PLACED', services.length > 0 ? 'HAS_SERVICES' : 'NO_SERVICES'],
  };
}

/** Everything that one of these services is, has or is for. */
function mergedTraits(services: OrganisationSource['services']): Omit<TraitSource, 'places'> {
  const all = (field: Exclude<keyof TraitSource, 'places' | 'sessions' | 'assurance'>) =>
    distinct(services.flatMap((service) => service[field])).sort();
  return {
    needs: all('needs'),
    activityKinds: all('activityKinds'),
    populations: all('populations'),
    costKinds: all('costKinds'),
    attendance: all('attendance'),
    languages: all('languages'),
    accessibility: all('accessibility'),
    assurance: services.flatMap(({ assurance }) => assurance),
    genders: all('genders'),
    referralRoutes: all('referralRoutes'),
    catchment: all('catchment'),
    sessions: services.flatMap(({ sessions }) => sessions),
  };
}
