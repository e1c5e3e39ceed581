import { levelOf } from '../../features/referability/referability.rules.ts';
import type { LocationRow } from '../../features/location/location.queries.ts';
import type { WholeService } from '../../features/service/find-whole-services.ts';
import { wordsOfStanding } from '../../features/shortlist/hand-out.rules.ts';
import { standingOn } from '../../features/standing/standing.rules.ts';
import { wordsIn } from '../../shared/localised-text.ts';
import { asWritten } from './read-address.ts';
import { sessionsOf } from './session-record.ts';
import type { WordsForFiles } from './words-for-files.ts';

/** A service as the JSON file holds it; the columns of the other files are made of the same. */
export type ServiceRecord = ReturnType<typeof serviceRecord>;

/** Pure: the same service and words always make the same record. Who verified it is nobody's business and is left out. */
export function serviceRecord(whole: WholeService, words: WordsForFiles, distanceKm: number | null) {
  const { service, places } = whole;
  const text = (localised: Parameters<typeof wordsIn>[0]) => wordsIn(localised, words.language);
  return {
    id: service.id,
    name: text(service.name) ?? '',
    summary: text(service.summary),
    description: text(service.description),
    organisation: organisationOf(whole, words),
    ...assuranceOf(whole, words),
    ...purposeOf(whole, words),
    minimum_age: service.minimumAge,
    maximum_age: service.maximumAge,
    gender: asWritten(service.gender),
    conditions: text(service.conditions),
    exclusions: text(service.exclusions),
    referral_routes: service.referralRoutes.map(asWritten),
    referral_note: text(service.referralNote),
    cost: service.costKind && asWritten(service.costKind),
    cost_pounds: service.costPence === null ? null : service.costPence / 100,
    cost_note: text(service.costNote),
    attendance: service.attendance.map(asWritten),
    languages: service.languages,
    accessibility: service.accessibility.map(asWritten),
    capacity: asWritten(service.capacityState),
    waiting_weeks: service.waitingWeeks,
    capacity_as_of: service.capacityAsOf,
    capacity_places: service.capacityPlaces,
    ...reachedBy(whole),
    ...sessionsOf(service, words.language),
    places: places.map((place) => placeOf(place, words)),
    catchment: service.catchment.map((code) => ({ code, name: words.areaName(code) })),
    distance_km: distanceKm,
    verified_on: service.verifiedOn,
    updated_at: service.updatedAt.toISOString(),
    as_of: words.today,
  };
}

function organisationOf({ organisation }: WholeService, { language }: WordsForFiles) {
  const { id, name, kind, identifiers } = organisation;
  return { id, name: wordsIn(name, language) ?? '', kind: asWritten(kind), identifiers };
}

function assuranceOf({ service }: WholeService, { today, planDueOn }: WordsForFiles) {
  const { status, archivedAt } = service;
  const standing = standingOn(service, today);
  return {
    status: asWritten(status),
    standing: asWritten(standing),
    standing_in_words: wordsOfStanding(standing, planDueOn(service.id)),
    referability: asWritten(levelOf({ status, isArchived: archivedAt !== null, standing })),
  };
}

function purposeOf({ service }: WholeService, { labelOf }: WordsForFiles) {
  return {
    needs: service.needs.map((code) => ({ code, label: labelOf('NEED', code) })),
    activity_kinds: service.activityKinds.map((code) => ({ code, label: labelOf('ACTIVITY_KIND', code) })),
    populations: service.populations.map((code) => ({ code, label: labelOf('POPULATION', code) })),
  };
}

/** Where a service says nothing of how to reach it, its organisation does. */
function reachedBy({ service, organisation }: WholeService) {
  const isOwn = service.contacts.length > 0;
  return {
    contacts: isOwn ? service.contacts : organisation.contacts,
    contacts_of: isOwn ? 'service' : 'organisation',
    links: service.links.length > 0 ? service.links : organisation.links,
  };
}

/** Of a confidential place only its council is said, not even the point that stands in for it. */
function placeOf(place: LocationRow, { language, areaName }: WordsForFiles) {
  const { id, addressLines, town, postcode, localAuthority, isConfidential, accessibility, latitude, longitude } =
    place;
  return {
    id,
    name: wordsIn(place.name, language) ?? '',
    is_confidential: isConfidential,
    address_lines: addressLines,
    town,
    postcode,
    local_authority: localAuthority && { code: localAuthority, name: areaName(localAuthority) },
    latitude: isConfidential ? null : latitude,
    longitude: isConfidential ? null : longitude,
    accessibility: accessibility.map(asWritten),
    access_notes: wordsIn(place.accessNotes, language),
  };
}
