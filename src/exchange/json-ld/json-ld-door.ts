import { Router } from 'express';
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
import { schemaOrganisation } from './schema-organisation.ts';
import { schemaService, tidied } from './schema-service.ts';

const TYPE = 'application/ld+json; charset=utf-8';
const COST_OF_THING = 20;
const LANGUAGE = 'en';

/** `GET /services/{id}.jsonld` and `/organisations/{id}.jsonld`: what a page about them tells search engines. */
export function jsonLdDoor({ contextOf, gates, publicUrl }: Omit<ExportDoorOptions, 'find'>): Router {
  const router = Router();

  router.get('/services/:id.jsonld', ...gates, (request, response) =>
    tellingRefusals(response, async () => {
      const ctx = await contextOf(request);
      recordOf(request).pay(COST_OF_THING);
      const whole = await findPublicService(ctx, String(request.params.id));
      const words = await wordsForFiles(ctx, [whole], LANGUAGE);
      sendKept(request, response, TYPE, JSON.stringify(schemaService(whole, { words, publicUrl })));
    }),
  );

  router.get('/organisations/:id.jsonld', ...gates, (request, response) =>
    tellingRefusals(response, async () => {
      const ctx = await contextOf(request);
      recordOf(request).pay(COST_OF_THING);
      const id = String(request.params.id);
      const [row] = isUuid(id) ? await organisationsByIds(ctx.reads, [id], PUBLIC_SIGHT) : [];
      if (!row) throw new NotFound('There is no such organisation.');
      const organisation = schemaOrganisation(row, { language: LANGUAGE, publicUrl });
      const thing = tidied({ '@context': 'https://schema.org', ...(organisation as object) });
      sendKept(request, response, TYPE, JSON.stringify(thing));
    }),
  );

  return router;
}
