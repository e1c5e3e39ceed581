import type { Context } from '../../../context.ts';
import { locationsByIds } from '../../../features/location/location.queries.ts';
import { organisationsByIds } from '../../../features/organisation/organisation.queries.ts';
import { findWholeServices, type WholeService } from '../../../features/service/find-whole-services.ts';
import { PUBLIC_SIGHT } from '../../export/sight-of-files.ts';
import { wordsForFiles } from '../../export/words-for-files.ts';
import type { FhirResource } from '../fhir.ts';
import { fhirHealthcareService } from '../fhir-healthcare-service.ts';
import { fhirLocation } from '../fhir-location.ts';
import { fhirOrganization } from '../fhir-organization.ts';

export const LANGUAGE = 'en';

type Reader = Pick<Context, 'reads' | 'vocabulary' | 'now'>;

/** What was found, in the order of the ids, and what comes along with it. */
export interface Loaded {
  found: FhirResource[];
  included: FhirResource[];
}

type Load = (ctx: Reader, ids: readonly string[], includes: ReadonlySet<string>) => Promise<Loaded>;

/** The resources of these ids, as the public may see them; what may not be seen any more is left out. */
export const RESOURCES_OF: Readonly<Record<FhirResource['resourceType'], Load>> = {
  async HealthcareService(ctx, ids, includes) {
    const services = await findWholeServices(ctx, ids, PUBLIC_SIGHT);
    const words = await wordsForFiles(ctx, services, LANGUAGE);
    const found = services.map((whole) => fhirHealthcareService({ whole, words }));
    return { found, included: besides(services, includes) };
  },
  async Organization({ reads }, ids) {
    const rows = await organisationsByIds(reads, ids, PUBLIC_SIGHT);
    return { found: inOrder(rows).map((row) => fhirOrganization(row, LANGUAGE)), included: [] };
  },
  async Location({ reads }, ids) {
    const places = await locationsByIds(reads, ids);
    const bodies = await organisationsByIds(reads, [...new Set(places.map((place) => place.organisationId))], PUBLIC_SIGHT); // prettier-ignore
    const known = new Set(bodies.map(({ id }) => id));
    const shown = inOrder(places).filter(({ organisationId }) => known.has(organisationId));
    return { found: shown.flatMap((place) => fhirLocation(place, known, LANGUAGE) ?? []), included: [] };
  },
};

/** The organisations and places of services, each once. */
function besides(services: readonly WholeService[], includes: ReadonlySet<string>): FhirResource[] {
  const known = new Set(services.map(({ organisation }) => organisation.id));
  const organisations = new Map(services.map(({ organisation }) => [organisation.id, organisation]));
  const places = new Map(services.flatMap((service) => service.places.map((place) => [place.id, place] as const)));
  return [
    ...(includes.has('HealthcareService:organization') ? [...organisations.values()].map((row) => fhirOrganization(row, LANGUAGE)) : []), // prettier-ignore
    ...(includes.has('HealthcareService:location') ? [...places.values()].flatMap((place) => fhirLocation(place, known, LANGUAGE) ?? []) : []), // prettier-ignore
  ];
}

function inOrder<Row extends { id: string }>(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
}
