import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Batches, Exported, FileFormat } from '../export/exported.ts';
import { entriesOf } from '../export/json-file.ts';
import { referenceTo, type FhirResource } from './fhir.ts';
import { fhirHealthcareService } from './fhir-healthcare-service.ts';
import { fhirLocation } from './fhir-location.ts';
import { fhirOrganization } from './fhir-organization.ts';

export const FHIR_TYPE = 'application/fhir+json; charset=utf-8';
/** Where each resource is found by itself. */
export const FHIR_PATH = '/fhir/r4';

/** A collection (FHIR R4): each service, with its organisation and places the first time they are named. */
export function fhirFile(publicUrl: string): FileFormat {
  return {
    ending: 'fhir.json',
    type: FHIR_TYPE,
    write: (batches, _about, to) => pipeline(Readable.from(piecesOf(batches, publicUrl)), to),
  };
}

async function* piecesOf(batches: Batches, publicUrl: string): AsyncGenerator<string> {
  const known = new Set<string>();
  const entries = (each: Exported) => resourcesOf(each, known).map((resource) => entryOf(resource, publicUrl));
  // FHIR knows no empty lists.
  let next = ',"entry":[';
  yield '{"resourceType":"Bundle","type":"collection"';
  for await (const piece of entriesOf(batches, entries)) {
    yield next + piece;
    next = '';
  }
  yield next === '' ? '\n]}\n' : '}\n';
}

/** The resources that a service adds to a bundle; `known` are the ids of those that it holds already, and grows. */
export function resourcesOf({ whole, words }: Pick<Exported, 'whole' | 'words'>, known: Set<string>): FhirResource[] {
  const { organisation, places } = whole;
  const resources: (FhirResource | null)[] = [];
  if (isNew(organisation.id, known)) resources.push(fhirOrganization(organisation, words.language));
  for (const place of places) if (isNew(place.id, known)) resources.push(fhirLocation(place, known, words.language));
  resources.push(fhirHealthcareService({ whole, words }));
  return resources.filter((resource) => resource !== null);
}

export function entryOf(resource: FhirResource, publicUrl: string) {
  return { fullUrl: `${publicUrl}${FHIR_PATH}/${referenceTo(resource)}`, resource };
}

function isNew(id: string, known: Set<string>): boolean {
  if (known.has(id)) return false;
  known.add(id);
  return true;
}
