import { Router, type Request, type RequestHandler, type Response } from 'express';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Context } from '../../context.ts';
import { listAreasForFile, listFiguresForFile, type AskedFile } from '../../features/provision-views/list-for-file.ts';
import type { FigureRow } from '../../features/provision/figure-rows.queries.ts';
import type { ViewHead } from '../../features/provision-views/find-view.ts';
import { areaNames } from '../../features/place/area.queries.ts';
import { answering } from '../../http/answering.ts';
import { recordOf } from '../../http/records.ts';
import { problem } from '../../shared/checks.ts';
import { textIn } from '../../shared/localised-text.ts';
import { Rejected } from '../../shared/problems.ts';
import { attributionOfPlaces } from './outlines.queries.ts';
import { outlinesOf } from './outlines.ts';
import { provisionCsv, type FileRow } from './provision-csv.ts';
import { provisionMap } from './provision-geojson.ts';

/** A file holds as much as many pages of the API. */
const COST_OF_FILE = 2_000;

export interface ProvisionDoorOptions {
  contextOf: (request: Request) => Context | Promise<Context>;
  /** Finds out who asks. */
  gates: RequestHandler[];
}

/** `GET /provision/figures.csv` and `/provision/areas.geojson`: the figures that the API shows, as files, by the same rules. */
export function provisionDoor({ contextOf, gates }: ProvisionDoorOptions): Router {
  const router = Router();
  const paid = async (request: Request): Promise<Context> => {
    const ctx = await contextOf(request);
    recordOf(request).pay(COST_OF_FILE);
    return ctx;
  };

  router.get('/provision/figures.csv', ...gates, async (request, response) => {
    await answering(response, {}, async () => {
      const ctx = await paid(request);
      const { head, figures } = await listFiguresForFile(ctx, askedIn(request));
      const sentences = await sentencesOf(ctx, head);
      beginFile(response, head, 'csv', 'text/csv; charset=utf-8');
      await pipeline(Readable.from(provisionCsv(sentences, inWords(ctx, figures))), response);
    });
  });

  router.get('/provision/areas.geojson', ...gates, async (request, response) => {
    await answering(response, {}, async () => {
      const ctx = await paid(request);
      const asked = askedIn(request);
      const { head, areaKind, areas } = await listAreasForFile(ctx, asked);
      const outlines = await outlinesOf(ctx.reads, areaKind);
      const attribution = await attributionOfPlaces(ctx.reads);
      const about = { ...head, areaKind, need: asked.need ?? null, population: asked.population ?? null, attribution };
      const map = provisionMap(about, areas, { outlines, labelOf: (need) => labelOf(ctx, need) });
      beginFile(response, head, 'geojson', 'application/geo+json');
      response.end(JSON.stringify(map));
    });
  });

  return router;
}

const ASKED = ['areaKind', 'areaCode', 'need', 'population', 'quarter'] as const;

/** What an address asks for. A part that is left empty is not asked for. */
function askedIn({ query }: Request): AskedFile {
  const parts = ASKED.map((part) => [part, query[part] === '' ? undefined : query[part]] as const);
  const twice = parts.flatMap(([part, value]) => (value === undefined || typeof value === 'string' ? [] : [part]));
  if (twice.length > 0)
    throw new Rejected(twice.map((part) => problem(part, 'INVALID', `Give ${part} once, as a text.`)));
  return Object.fromEntries(parts);
}

/** The figures with the words for their codes; each area is looked up once. */
async function* inWords(ctx: Context, pieces: AsyncIterable<readonly FigureRow[]>): AsyncGenerator<FileRow[]> {
  const nameOf = new Map<string, string>();
  for await (const figures of pieces) {
    const unknown = [...new Set(figures.map(({ area }) => area))].filter((code) => !nameOf.has(code));
    for (const code of unknown) nameOf.set(code, '');
    for (const { code, name } of await areaNames(ctx.reads, unknown)) nameOf.set(code, name);
    yield figures.map((figure) => {
      return { figure, areaName: nameOf.get(figure.area) ?? '', needLabel: labelOf(ctx, figure.need) };
    });
  }
}

function labelOf({ vocabulary }: Context, need: string): string {
  const label = vocabulary.term('NEED', need)?.label;
  return label ? textIn(label, 'en') : need;
}

/** How the figures were made, and what the licences of the places ask to be shown. */
async function sentencesOf({ reads }: Context, { method, notice }: ViewHead): Promise<string[]> {
  return [`Method: ${method}`, ...(notice ? [notice] : []), ...(await attributionOfPlaces(reads))];
}

function beginFile(response: Response, { quarter }: ViewHead, ending: string, type: string): void {
  response
    .attachment(`provision-${quarter ?? 'none'}.${ending}`)
    .type(type)
    .set('cache-control', 'no-store');
}
