import type { LocationRow } from '../../../features/location/location.queries.ts';
import type { ServiceRow } from '../../../features/service/service.queries.ts';
import { standingOn } from '../../../features/standing/standing.rules.ts';
import type { Taxonomy } from '../../../features/taxonomy/taxonomy-term.entity.ts';
import { textIn, wordsIn } from '../../../shared/localised-text.ts';
import { derivedId } from '../derived-id.ts';
import { emailOf, uriOf } from './addresses.rules.ts';
import { serviceAreasOf } from './area.map.ts';
import { contactsOf, phonesOf } from './contact.map.ts';
import { locationOf, serviceAtLocationId } from './location.map.ts';
import { organisationInBrief, organisationOf, type PublishedOrganisation } from './organisation.map.ts';
import { present, together, type Published } from './present.ts';
import { schedulesOf } from './schedule.map.ts';
import { applicationOf, costsOf, eligibilityOf, languagesOf, waitOf, warningOf } from './service-parts.map.ts';
import { ACCESSIBILITY_WORDS, STANDING_WORDS, STATUS_WORDS } from './service-words.ts';
import type { Surroundings } from './surroundings.ts';
import { linkTypeOf, termId, termOf } from './taxonomy.map.ts';

/** A service that has been published, with its neighbours. */
export interface PublishedService extends Omit<ServiceRow, 'organisationName' | 'places'> {
  /** False where nobody may see it any more: then it is only told that it is gone. */
  isPublic: boolean;
  /** When it, its organisation or one of its places was last changed. */
  modifiedAt: Date;
  organisation: PublishedOrganisation;
  places: LocationRow[];
}

/** What is left of a service that is archived or withdrawn: enough to be deleted by. Why it is gone is not told, nor what it was. */
export function tombstoneOf({ id, modifiedAt }: Pick<PublishedService, 'id' | 'modifiedAt'>): Published {
  return { id, name: 'No longer listed', status: 'defunct', last_modified: modifiedAt.toISOString() };
}

/** A service in a list, where nothing but its organisation is nested. */
export function serviceInBrief(service: PublishedService, around: Surroundings): Published {
  if (!service.isPublic) return tombstoneOf(service);
  return present({ ...coreOf(service, around), organization: organisationInBrief(service.organisation) });
}

/** A service with all that belongs to it. */
export function serviceOf(service: PublishedService, around: Surroundings): Published {
  if (!service.isPublic) return tombstoneOf(service);
  const { id, contacts, languages, catchment, places, accessibility } = service;
  return present({
    ...coreOf(service, around),
    ...{ eligibility_description: eligibilityOf(service), application_process: applicationOf(service) },
    wait_time: waitOf(service),
    accessibility: accessibility.map((feature) => ACCESSIBILITY_WORDS[feature]),
    phones: phonesOf({ service_id: id }, contacts),
    schedules: schedulesOf(service, new Set(places.map((place) => place.id))),
    service_areas: serviceAreasOf(id, catchment, around.areas),
    service_at_locations: places.map((place) => ({
      id: serviceAtLocationId(id, place.id),
      service_id: id,
      location_id: place.id,
      location: locationOf(place, around.areas),
    })),
    languages: languagesOf(id, languages),
    organization: organisationOf(service.organisation),
    cost_options: costsOf(service),
    contacts: contactsOf(id, contacts),
    attributes: attributesOf(service, around),
  });
}

function coreOf(service: PublishedService, { publication, today }: Surroundings): Published {
  const { id, organisationId, name, summary, description, contacts, links, status, verifiedOn } = service;
  const standing = standingOn(service, today);
  return {
    id,
    organization_id: organisationId,
    name: textIn(name, 'en'),
    description: together([wordsIn(summary, 'en'), wordsIn(description, 'en')], '\n\n'),
    url: links.map(({ url }) => uriOf(url)).find(Boolean),
    email: contacts.map(({ email }) => emailOf(email)).find(Boolean),
    status: STATUS_WORDS[status],
    accreditations: standing === 'MET' ? 'Meets the quality standard of this directory.' : undefined,
    quality_standing: STANDING_WORDS[standing],
    minimum_age: service.minimumAge,
    maximum_age: service.maximumAge,
    assured_date: verifiedOn,
    assurer_email: verifiedOn === null ? undefined : publication.assurerEmail,
    alert: warningOf(service, standing),
    last_modified: service.modifiedAt.toISOString(),
  };
}

function attributesOf(service: PublishedService, { termsOf, publication }: Surroundings): Published[] {
  const { id, needs, activityKinds, populations } = service;
  const codes: [Taxonomy, string[]][] = [
    ['NEED', needs],
    ['ACTIVITY_KIND', activityKinds],
    ['POPULATION', populations],
  ];
  return codes.flatMap(([taxonomy, used]) =>
    termsOf(taxonomy, used).map((term) => ({
      id: derivedId('attribute', id, termId(term)),
      link_id: id,
      link_entity: 'service',
      link_type: linkTypeOf(taxonomy),
      taxonomy_term_id: termId(term),
      taxonomy_term: termOf(term, publication),
    })),
  );
}
