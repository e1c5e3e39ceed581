import { Router, type Request, type RequestHandler } from 'express';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Context } from '../../context.ts';
import { recordOf } from '../../http/records.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { attributionOfPlaces } from '../provision/outlines.queries.ts';
import { narrow } from './ask/narrow.ts';
import { Parameters } from './ask/parameters.ts';
import { readServices } from './ask/read-asked.ts';
import { openApiOf } from './openapi/document.ts';
import type { Publication } from './publication.ts';
import { MarkedListings } from './read/marked-listings.ts';
import { COST_IN_BRIEF, type Answer, type Question } from './serve/answer.ts';
import { detailsOf } from './serve/details.ts';
import { findOrganisation, listOrganisations } from './serve/organisations.ts';
import { busy, plainly } from './serve/plainly.ts';
import { send } from './serve/send.ts';
import { findServiceAtLocation, listServiceAtLocations } from './serve/service-at-locations.ts';
import { findService, listServices } from './serve/services.ts';
import { linesOfServices } from './serve/stream-services.ts';
import { Streams } from '../streams.ts';
import { findTaxonomy, findTerm, listTaxonomies, listTerms } from './serve/taxonomies.ts';

const LINES = 'application/x-ndjson';

export interface OrukDoorOptions {
  contextOf: (request: Request) => Context | Promise<Context>;
  publication: Publication;
}

type Find = (question: Question) => Answer | Promise<Answer>;

/** What there is to `GET`, below `/oruk/v3`. */
const FOUND: Readonly<Record<string, Find>> = {
  '/services/:id': findService,
  '/taxonomies': listTaxonomies,
  '/taxonomies/:id': findTaxonomy,
  '/taxonomy_terms': listTerms,
  '/taxonomy_terms/:id': findTerm,
  '/service_at_locations': listServiceAtLocations,
  '/service_at_locations/:id': findServiceAtLocation,
  '/organizations': listOrganisations,
  '/organizations/:id': findOrganisation,
  '/': async ({ ctx, publication }) => plain(detailsOf(publication, await attributionOfPlaces(ctx.reads))),
  '/openapi.json': ({ publication }) => plain(openApiOf(publication)),
};

/** `/oruk/v3`: the published catalogue as Open Referral UK 3.0 has it. Anybody may read it, and everybody sees the same. */
export function orukDoor({ contextOf, publication }: OrukDoorOptions): Router {
  const door = Router();
  const router = Router();
  const streams = new Streams();
  const listings = new MarkedListings();
  const answer =
    (find: Find): RequestHandler =>
    (request, response) =>
      plainly(response, publication, async () => {
        const question = await asked(request);
        const found = await find(question);
        recordOf(request).pay(found.cost);
        send(request, response, found);
      });
  const asked = async (request: Request): Promise<Question> => {
    const ctx = await contextOf(request);
    const { id = '' } = request.params as { id?: string };
    return { ctx, publication, id, given: new Parameters(request.query), listings };
  };

  router.get('/services', (request, response, next) => {
    response.vary('accept');
    if (request.accepts(['application/json', LINES]) !== LINES) return next();
    return plainly(response, publication, async () => {
      const { ctx, given } = await asked(request);
      const services = readServices(given, ctx);
      given.insistOnNoMistake();
      if (!streams.hasRoomFor(ctx.asker)) return busy(response);
      response.type(LINES);
      if (request.method === 'HEAD') return void response.end();
      const { vocabulary, now } = ctx;
      // What a request may take in all would be too short for hundreds of thousands of lines.
      const reader = { reads: ctx.reads.lasting, vocabulary, now };
      const narrowed = narrow(services, londonDay(now()));
      const { pay } = recordOf(request);
      const lines = linesOfServices({ reader, publication, narrowed, pay });
      await streams.during(ctx.asker, response, () => pipeline(Readable.from(lines, { highWaterMark: 1 }), response));
    });
  });
  router.get('/services', answer(listServices));
  for (const [path, find] of Object.entries(FOUND)) router.get(path, answer(find));
  door.use('/oruk/v3', router);
  return door;
}

function plain(body: Answer['body']): Answer {
  return { body, modifiedAt: null, cost: COST_IN_BRIEF };
}
