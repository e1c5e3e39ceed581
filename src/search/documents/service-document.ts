import { STANDARD_LADDER, staleOn, type Ladder } from '../../features/freshness/freshness.rules.ts';
import { codesOf, dayNumber, english, isPlaced, OLDEST_AGE, otherLanguages } from './projection-parts.ts';
import { ANYWHERE, type SearchDocument } from './search-document.ts';
import { slotsOf } from './slots.ts';
import type { Labels, ServiceSource } from './sources.queries.ts';

/** What is searched of a service. Pure: the same source always makes the same document. */
export function serviceDocument(
  service: ServiceSource,
  labels: Labels,
  ladder: Ladder = STANDARD_LADDER,
): SearchDocument {
  const texts = [service.name, service.summary, service.description, service.organisationName, service.sessionsInWords];
  return {
    ...codesOf(service, labels),
    id: service.id,
    organisationId: service.organisationId,
    name: english(service.name),
    otherNames: '',
    organisation: [english(service.organisationName), ...service.organisationOtherNames].join(' · '),
    summary: english(service.summary),
    description: [english(service.description), english(service.sessionsInWords)].filter(Boolean).join('\n'),
    otherLanguages: texts.map(otherLanguages).filter(Boolean).join(' '),
    catchment: service.catchment.length > 0 ? service.catchment : [ANYWHERE],
    slots: service.status === 'ACTIVE' ? slotsOf(service.sessions, service.sessionExceptions) : [],
    minimumAge: service.minimumAge ?? 0,
    maximumAge: service.maximumAge ?? OLDEST_AGE,
    waitingWeeks: waitOf(service),
    verifiedDay: dayNumber(service.verifiedOn),
    staleDay: dayNumber(staleOn(service.verifiedOn, ladder)),
    traits: [isPlaced(service.places) ? 'PLACED' : 'NOT_PLACED'],
  };
}

/** 0 where there is room, null where nobody can be taken or nobody knows. */
function waitOf({ capacityState, waitingWeeks }: ServiceSource): number | null {
  if (capacityState === 'OPEN') return 0;
  return capacityState === 'WAITING_LIST' ? waitingWeeks : null;
}
