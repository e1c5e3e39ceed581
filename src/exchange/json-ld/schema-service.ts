import type { Place, Service, ServiceChannel, WithContext } from 'schema-dts';
import type { LocationRow } from '../../features/location/location.queries.ts';
import type { WholeService } from '../../features/service/find-whole-services.ts';
import { textIn, wordsIn } from '../../shared/localised-text.ts';
import type { WordsForFiles } from '../export/words-for-files.ts';
import { schemaHours } from './schema-hours.ts';
import { contactPointsOf, schemaOrganisation } from './schema-organisation.ts';

export interface SchemaFacts {
  words: WordsForFiles;
  publicUrl: string;
}

/** A service in the words of schema.org, for a page about it. */
export function schemaService(whole: WholeService, { words, publicUrl }: SchemaFacts): WithContext<Service> {
  const { service, organisation } = whole;
  const { language, labelOf, areaName } = words;
  return tidied<WithContext<Service>>({
    '@context': 'https://schema.org',
    '@type': organisation.kind === 'STATUTORY_BODY' ? 'GovernmentService' : 'Service',
    '@id': `${publicUrl}/services/${service.id}.jsonld`,
    identifier: service.id,
    name: textIn(service.name, language),
    description: wordsIn(service.summary ?? service.description, language) ?? undefined,
    provider: schemaOrganisation(organisation, { language, publicUrl }),
    serviceType: service.activityKinds.map((code) => labelOf('ACTIVITY_KIND', code)),
    category: service.needs.map((code) => labelOf('NEED', code)),
    areaServed: service.catchment.map((code) => {
      return { '@type': 'AdministrativeArea' as const, identifier: code, name: areaName(code) ?? code };
    }),
    audience: audienceOf(whole, words),
    availableChannel: channelsOf(whole, language),
    hoursAvailable: service.status === 'ACTIVE' ? schemaHours(service.sessions) : [],
    offers: offerOf(whole),
    url: service.links.map(({ url }) => url),
  });
}

function audienceOf({ service }: WholeService, { labelOf }: WordsForFiles) {
  const { minimumAge, maximumAge, gender, populations } = service;
  const about = populations.map((code) => labelOf('POPULATION', code)).join('; ');
  const audience = {
    '@type': 'PeopleAudience' as const,
    audienceType: about || undefined,
    requiredMinAge: minimumAge ?? undefined,
    requiredMaxAge: maximumAge ?? undefined,
    requiredGender: gender === 'WOMEN' ? 'female' : gender === 'MEN' ? 'male' : undefined,
  };
  return Object.values(audience).filter((value) => value !== undefined).length > 1 ? audience : undefined;
}

/** Where it happens, each place by itself, or how to reach what has no place; in which languages. A confidential place is none. */
function channelsOf({ service, organisation, places }: WholeService, language: string): ServiceChannel[] {
  const open = places.filter(({ isConfidential }) => !isConfidential);
  const servicePhone = contactPointsOf((service.contacts.length > 0 ? service : organisation).contacts);
  const channel = { servicePhone, availableLanguage: service.languages };
  if (open.length === 0) return [{ '@type': 'ServiceChannel', ...channel }];
  return open.map((place) => ({
    '@type': 'ServiceChannel',
    serviceLocation: schemaPlace(place, language),
    ...channel,
  }));
}

export function schemaPlace(place: LocationRow, language: string): Place {
  const { addressLines, town, postcode, latitude, longitude } = place;
  const hasPoint = latitude !== null && longitude !== null;
  return {
    '@type': 'Place',
    name: textIn(place.name, language),
    address: {
      '@type': 'PostalAddress',
      streetAddress: addressLines.join(', ') || undefined,
      addressLocality: town ?? undefined,
      postalCode: postcode ?? undefined,
      addressCountry: 'GB',
    },
    geo: hasPoint ? { '@type': 'GeoCoordinates', latitude, longitude } : undefined,
  };
}

/** A price only where there is one: what people give is theirs to say. */
function offerOf({ service: { costKind, costPence } }: WholeService) {
  if (costKind === 'FREE') return { '@type': 'Offer' as const, price: 0, priceCurrency: 'GBP' };
  if (costKind !== 'PAID' || costPence === null) return undefined;
  return { '@type': 'Offer' as const, price: costPence / 100, priceCurrency: 'GBP' };
}

/** Without what says nothing. */
export function tidied<Thing>(thing: Thing): Thing {
  return JSON.parse(JSON.stringify(thing, (_, value: unknown) => (isNothing(value) ? undefined : value))) as Thing;
}

function isNothing(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}
