import { Router, type Request, type RequestHandler, type Response } from 'express';
import type { Context } from '../../context.ts';
import { recordOf } from '../../http/records.ts';
import { problem } from '../../shared/checks.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { Rejected } from '../../shared/problems.ts';
import { fhirFile } from '../fhir/fhir-file.ts';
import { attributionOfPlaces } from '../provision/outlines.queries.ts';
import { Streams } from '../streams.ts';
import { aboutFile, nameOfFile } from './about-file.ts';
import type { AskedFile } from './asked-search.ts';
import { csvFile } from './csv-file.ts';
import { exported, type FileFormat } from './exported.ts';
import type { FindServices } from './find-services.ts';
import { gatherFound } from './gather-found.ts';
import { JSON_FILE } from './json-file.ts';
import { readSearch } from './read-search.ts';
import { tellingRefusals } from './telling-refusals.ts';
import { XLSX_FILE } from './xlsx-file.ts';

/** A file holds as much as many pages of the API. */
const COST_OF_FILE = 2_000;
/** Each service beyond so many costs one more. */
const USUAL_SERVICES = 2_000;

export interface ExportDoorOptions {
  contextOf: (request: Request) => Context | Promise<Context>;
  /** Finds out who asks. */
  gates: RequestHandler[];
  /** The search of the API. */
  find: FindServices;
  /** Where this directory is on the web. */
  publicUrl: string;
  /** What may be done with a copy, in a sentence. */
  licence: string;
}

const FORMATS: Readonly<Record<string, (asked: AskedFile, publicUrl: string) => FileFormat>> = {
  '/export/services.csv': csvFile,
  '/export/services.json': () => JSON_FILE,
  '/export/services.xlsx': () => XLSX_FILE,
  '/export/services.fhir.json': (_, publicUrl) => fhirFile(publicUrl),
};

/** `GET /export/services.csv` and its like: what `searchServices` finds for whoever asks, as a file. */
export function exportDoor({ contextOf, gates, ...options }: ExportDoorOptions): Router {
  const router = Router();
  const files = new Streams();
  for (const [path, formatOf] of Object.entries(FORMATS))
    router.get(path, ...gates, (request, response) =>
      tellingRefusals(response, async () => {
        const ctx = await contextOf(request);
        recordOf(request).pay(COST_OF_FILE);
        const asked = readSearch(request.query);
        if (!files.hasRoomFor(ctx.asker)) throw new Rejected([BUSY]);
        const format = formatOf(asked, options.publicUrl);
        await files.during(ctx.asker, response, () => sendFile(ctx, asked, format, { ...options, request, response }));
      }),
    );
  return router;
}

type Sending = Omit<ExportDoorOptions, 'contextOf' | 'gates'> & { request: Request; response: Response };

async function sendFile(
  ctx: Context,
  { search, language }: AskedFile,
  format: FileFormat,
  { find, publicUrl, licence, request, response }: Sending,
): Promise<void> {
  const { found, notices } = await gatherFound(ctx, find, search);
  recordOf(request).pay(Math.max(found.length - USUAL_SERVICES, 0));
  const attribution = await attributionOfPlaces(ctx.reads);
  const about = aboutFile({
    ...{ at: ctx.now(), publicUrl, address: request.originalUrl, services: found.length },
    ...{ notices, attribution: [licence, ...attribution] },
  });
  response
    .attachment(`${nameOfFile(request.query, londonDay(ctx.now()))}.${format.ending}`)
    .type(format.type)
    .set('cache-control', 'no-store');
  // What a request may take in all is for finding; whoever takes a long file slowly is waited for as long as they take it.
  const { vocabulary, now, viewer } = ctx;
  await format.write(exported({ reads: ctx.reads.lasting, vocabulary, now, viewer }, found, language), about, response);
}

const BUSY = problem(
  '',
  'UNAVAILABLE',
  'As many files as can be are on their way to others, or two of them to you. Try again when one of those is there.',
);
