import type { LocationRow } from '../../features/location/location.queries.ts';
import { textIn } from '../../shared/localised-text.ts';
import { referenceTo, some, words, type FhirLocation } from './fhir.ts';

/**
 * A place as FHIR R4 has it; null for a confidential one, which goes into no bundle. `known` are the organisations of the bundle: a
 * hall may belong to another body than the one that meets there.
 */
export function fhirLocation(place: LocationRow, known: ReadonlySet<string>, language: string): FhirLocation | null {
  if (place.isConfidential) return null;
  const { id, organisationId, latitude, longitude } = place;
  return {
    resourceType: 'Location',
    id,
    status: 'active',
    name: textIn(place.name, language),
    mode: 'instance',
    address: addressOf(place),
    ...(latitude !== null && longitude !== null && { position: { longitude, latitude } }),
    ...(known.has(organisationId) && {
      managingOrganization: { reference: referenceTo({ resourceType: 'Organization', id: organisationId }) },
    }),
  };
}

function addressOf({ addressLines, town, postcode }: LocationRow): FhirLocation['address'] {
  const line = some(addressLines.filter((each) => each.trim() !== ''));
  const [city, postalCode] = [words(town), words(postcode)];
  if (!line && !city && !postalCode) return undefined;
  return { line, city, postalCode, country: 'GB' };
}
