import express, { Router, type Request, type RequestHandler } from 'express';
import type { Context } from '../../context.ts';
import { recordOf } from '../../http/records.ts';
import { LARGEST_BODY } from '../../http/refusals.ts';
import { problem } from '../../shared/checks.ts';
import { NotFound, Rejected } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import type { ExportDoorOptions } from '../export/export-door.ts';
import { findPublicService } from '../export/find-public-service.ts';
import { sendKept } from '../export/send-kept.ts';
import { wordsForFiles } from '../export/words-for-files.ts';
import { capabilityStatement } from './capability-statement.ts';
import type { FhirResource } from './fhir.ts';
import { FHIR_PATH, FHIR_TYPE } from './fhir-file.ts';
import { fhirHealthcareService } from './fhir-healthcare-service.ts';
import { tellingOutcomes } from './operation-outcome.ts';
import { LANGUAGE, RESOURCES_OF } from './search/resources-of.ts';
import { searchResources } from './search/search-resources.ts';

const COST_OF_RESOURCE = 20;
const COST_IN_BUNDLE = 5;
const FORM = { extended: false, limit: LARGEST_BODY, parameterLimit: 100 };

type Type = FhirResource['resourceType'];
const TYPES: readonly Type[] = ['HealthcareService', 'Organization', 'Location'];

/**
 * `GET /fhir/r4/HealthcareService/{id}` and its like, what bundles refer to, one by one; `/fhir/r4/HealthcareService?name=…`, found by
 * FHIR's own parameters, or by a form that is sent to `_search`; and `/fhir/r4/metadata`, which says what can be asked. All as the public sees it, whoever asks.
 */
export function fhirDoor({ contextOf, gates, publicUrl, licence }: Omit<ExportDoorOptions, 'find'>): Router {
  const router = Router();
  router.get(`${FHIR_PATH}/metadata`, (request, response) =>
    sendKept(request, response, FHIR_TYPE, JSON.stringify(capabilityStatement(publicUrl, licence))),
  );
  for (const type of TYPES) {
    const search: RequestHandler = (request, response) =>
      tellingOutcomes(response, async () => {
        const ctx = await contextOf(request);
        const query = askedBy(request);
        const bundle = await searchResources(ctx, { type, query, isLenient: isLenient(request), publicUrl });
        recordOf(request).pay(COST_OF_RESOURCE + COST_IN_BUNDLE * (bundle.entry?.length ?? 0));
        sendKept(request, response, FHIR_TYPE, JSON.stringify(bundle));
      });
    router.get(`${FHIR_PATH}/${type}`, ...gates, search);
    router.post(`${FHIR_PATH}/${type}/_search`, ...gates, express.urlencoded(FORM), search);
    router.get(`${FHIR_PATH}/${type}/:id`, ...gates, (request, response) =>
      tellingOutcomes(response, async () => {
        const ctx = await contextOf(request);
        recordOf(request).pay(COST_OF_RESOURCE);
        const id = String(request.params.id);
        const resource = isUuid(id) ? await findResource(ctx, type, id.toLowerCase()) : null;
        if (!resource) throw new NotFound(`There is no such ${type}.`);
        sendKept(request, response, FHIR_TYPE, JSON.stringify(resource));
      }),
    );
  }
  router.all([`${FHIR_PATH}/:type`, `${FHIR_PATH}/:type/:id`], ({ params }, response) =>
    tellingOutcomes(response, () => {
      throw new NotFound(whatIsHere(String(params.type)));
    }),
  );
  return router;
}

function whatIsHere(type: string): string {
  if (TYPES.some((each) => each === type))
    return `${type} is only read here: by GET, or by a form sent to ${type}/_search.`;
  return `There is no ${type} here. There are ${TYPES.join(', ')}.`;
}

/** What is asked in the address, and what a form adds to it. A body that is no form would be passed over, so it is refused. */
function askedBy({ query, headers, body }: Request): Readonly<Record<string, unknown>> {
  const form = body as Record<string, unknown> | undefined;
  const isSent = Number(headers['content-length'] ?? 0) > 0 || headers['transfer-encoding'] !== undefined;
  if (form === undefined && isSent)
    throw new Rejected([problem('body', 'INVALID', 'Send the parameters as application/x-www-form-urlencoded.')]);
  const twice = Object.keys(form ?? {}).filter((name) => name in query);
  return { ...query, ...form, ...Object.fromEntries(twice.map((name) => [name, [query[name], form?.[name]].flat()])) };
}

/** A service that was merged into another one is found as that. */
async function findResource(ctx: Context, type: Type, id: string): Promise<FhirResource | null> {
  if (type === 'HealthcareService') {
    const whole = await findPublicService(ctx, id);
    return fhirHealthcareService({ whole, words: await wordsForFiles(ctx, [whole], LANGUAGE) });
  }
  const { found } = await RESOURCES_OF[type](ctx, [id], new Set());
  return found[0] ?? null;
}

/** Whoever would rather have an answer to what is understood than be told what is not. */
function isLenient({ headers }: Request): boolean {
  return /(^|[\s,;])handling=lenient($|[\s,;])/.test(String(headers.prefer ?? ''));
}
