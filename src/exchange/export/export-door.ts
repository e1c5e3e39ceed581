import { Router, type Request, type RequestHandler, type Response } from 'express';
import type { Context } from '../../context.ts';
import { recordOf } from '../../http/records.ts';
import { problem } from '../../shared/checks.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { Rejected } from '../../shared/problems.ts';
import { fhirFile } from '../fhir/fhir-file.ts';
import { attributionOfPlaces } from '../provision/outlines.queries.ts';
import { readAhead } from '../read-ahead.ts';
import { Streams } from '../streams.ts';
import { aboutFile, nameOfFile } from './about-file.ts';
import type { AskedFile } from './asked-search.ts';
import { csvFile } from './csv-file.ts';
import { exportedOrganisations, type ExportedOrganisation } from './exported-organisations.ts';
import { exported, type Exported, type FileFormat, type FileReader } from './exported.ts';
import type { FindServices } from './find-services.ts';
import { gatherFound, type Found } from './gather-found.ts';
import { jsonFile } from './json-file.ts';
import { ORGANISATIONS_TOLD } from './organisations-told.ts';
import { readSearch, type FileKind } from './read-search.ts';
import { SERVICES_TOLD } from './services-told.ts';
import { tellingRefusals } from './telling-refusals.ts';
import type { Told } from './told.ts';
import { xlsxFile } from './xlsx-file.ts';

/** A file holds as much as many pages of the API. */
const COST_OF_FILE = 2_000;
/** Each service or organisation beyond so many costs one more. */
const USUAL_ENTRIES = 2_000;

export interface ExportDoorOptions {
  contextOf: (request: Request) => Context | Promise<Context>;
  /** Finds out who asks. */
  gates: RequestHandler[];
  /** The searches of the API. */
  find: Readonly<Record<FileKind, FindServices>>;
  /** Where this directory is on the web. */
  publicUrl: string;
  /** What may be done with a copy, in a sentence. */
  licence: string;
}

/** How one kind of entry leaves: what is loaded of it, and the formats that there are. */
interface Leaving<Entry> {
  kind: FileKind;
  load: (ctx: FileReader, found: readonly Found[], language: string) => AsyncGenerator<Entry[]>;
  formats: Readonly<Record<string, (asked: AskedFile, publicUrl: string) => FileFormat<Entry>>>;
}

const SERVICES: Leaving<Exported> = {
  kind: 'services',
  load: exported,
  formats: { ...formatsOf(SERVICES_TOLD), 'fhir.json': (_, publicUrl) => fhirFile(publicUrl) },
};

const ORGANISATIONS: Leaving<ExportedOrganisation> = {
  kind: 'organisations',
  load: exportedOrganisations,
  formats: formatsOf(ORGANISATIONS_TOLD),
};

function formatsOf<Entry>(told: Told<Entry>): Leaving<Entry>['formats'] {
  return { csv: (asked) => csvFile(asked, told), json: () => jsonFile(told), xlsx: () => xlsxFile(told) };
}

/** `GET /export/services.csv` and its like: what `searchServices` and `searchOrganisations` find for whoever asks, as a file. */
export function exportDoor(options: ExportDoorOptions): Router {
  const router = Router();
  const files = new Streams();
  addDoors(router, files, SERVICES, options);
  addDoors(router, files, ORGANISATIONS, options);
  return router;
}

function addDoors<Entry>(
  router: Router,
  files: Streams,
  leaving: Leaving<Entry>,
  { contextOf, gates, ...options }: ExportDoorOptions,
): void {
  for (const [ending, formatOf] of Object.entries(leaving.formats))
    router.get(`/export/${leaving.kind}.${ending}`, ...gates, (request, response) =>
      tellingRefusals(response, async () => {
        const ctx = await contextOf(request);
        recordOf(request).pay(COST_OF_FILE);
        const asked = readSearch(request.query, leaving.kind);
        if (!files.hasRoomFor(ctx.asker)) throw new Rejected([BUSY]);
        const sending = { ...options, leaving, format: formatOf(asked, options.publicUrl), request, response };
        await files.during(ctx.asker, response, () => sendFile(ctx, asked, sending));
      }),
    );
}

interface Sending<Entry> extends Omit<ExportDoorOptions, 'contextOf' | 'gates'> {
  leaving: Leaving<Entry>;
  format: FileFormat<Entry>;
  request: Request;
  response: Response;
}

async function sendFile<Entry>(
  ctx: Context,
  { search, language }: AskedFile,
  { leaving: { kind, load }, format, find, publicUrl, licence, request, response }: Sending<Entry>,
): Promise<void> {
  const { found, notices } = await gatherFound(ctx, find[kind], search);
  recordOf(request).pay(Math.max(found.length - USUAL_ENTRIES, 0));
  const attribution = await attributionOfPlaces(ctx.reads);
  const about = aboutFile({
    ...{ at: ctx.now(), publicUrl, address: request.originalUrl, entries: found.length },
    ...{ notices, attribution: [licence, ...attribution] },
  });
  response
    .attachment(`${nameOfFile(kind, request.query, londonDay(ctx.now()))}.${format.ending}`)
    .type(format.type)
    .set('cache-control', 'no-store');
  // What a request may take in all is for finding; whoever takes a long file slowly is waited for as long as they take it.
  const { vocabulary, now, viewer } = ctx;
  const batches = load({ reads: ctx.reads.lasting, vocabulary, now, viewer }, found, language);
  await format.write(readAhead(batches), about, response);
}

const BUSY = problem(
  '',
  'UNAVAILABLE',
  'As many files as can be are on their way to others, or two of them to you. Try again when one of those is there.',
);
