import { Router } from 'express';
import type { Context } from '../../context.ts';
import { locationsByIds } from '../../features/location/location.queries.ts';
import { organisationsByIds } from '../../features/organisation/organisation.queries.ts';
import { recordOf } from '../../http/records.ts';
import { NotFound } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import type { ExportDoorOptions } from '../export/export-door.ts';
import { findPublicService } from '../export/find-public-service.ts';
import { sendKept } from '../export/send-kept.ts';
import { PUBLIC_SIGHT } from '../export/sight-of-files.ts';
import { tellingRefusals } from '../export/telling-refusals.ts';
import { wordsForFiles } from '../export/words-for-files.ts';
import type { FhirResource } from './fhir.ts';
import { FHIR_PATH, FHIR_TYPE } from './fhir-file.ts';
import { fhirHealthcareService } from './fhir-healthcare-service.ts';
import { fhirLocation } from './fhir-location.ts';
import { fhirOrganization } from './fhir-organization.ts';

const COST_OF_RESOURCE = 20;
const LANGUAGE = 'en';

type Find = (ctx: Context, id: string) => Promise<FhirResource | null>;

const FINDS: Readonly<Record<FhirResource['resourceType'], Find>> = {
  async HealthcareService(ctx, id) {
    const whole = await findPublicService(ctx, id);
    return fhirHealthcareService({ whole, words: await wordsForFiles(ctx, [whole], LANGUAGE) });
  },
  async Organization({ reads }, id) {
    const [row] = await organisationsByIds(reads, [id], PUBLIC_SIGHT);
    return row ? fhirOrganization(row, LANGUAGE) : null;
  },
  async Location({ reads }, id) {
    const [place] = await locationsByIds(reads, [id]);
    const [body] = place ? await organisationsByIds(reads, [place.organisationId], PUBLIC_SIGHT) : [];
    return place && body ? fhirLocation(place, new Set([body.id]), LANGUAGE) : null;
  },
};

/** `GET /fhir/r4/HealthcareService/{id}` and its like: what bundles refer to, one by one, as the public sees it. */
export function fhirDoor({ contextOf, gates }: Omit<ExportDoorOptions, 'find'>): Router {
  const router = Router();
  for (const [type, find] of Object.entries(FINDS))
    router.get(`${FHIR_PATH}/${type}/:id`, ...gates, (request, response) =>
      tellingRefusals(response, async () => {
        const ctx = await contextOf(request);
        recordOf(request).pay(COST_OF_RESOURCE);
        const id = String(request.params.id);
        const resource = isUuid(id) ? await find(ctx, id.toLowerCase()) : null;
        if (!resource) throw new NotFound(`There is no such ${type}.`);
        sendKept(request, response, FHIR_TYPE, JSON.stringify(resource));
      }),
    );
  return router;
}
