import { OptimisticLockError } from '@mikro-orm/core';
import { Router, type Request, type RequestHandler, type Response } from 'express';
import { randomUUID } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import type { Context } from '../context.ts';
import { expectFile, keepFile, readFileOf } from '../features/evidence/evidence-file.ts';
import { LARGEST_FILE } from '../features/evidence/evidence.rules.ts';
import { told } from '../http/refusals.ts';
import { problem } from '../shared/checks.ts';
import { Forbidden, NotFound, Rejected, Unauthenticated } from '../shared/problems.ts';
import type { FileStore } from './file-store.ts';
import { lookAtFile } from './look-at-file.ts';
import { tooLarge, withReceivedFile } from './receive-file.ts';
import { scanFile } from './scan-file.ts';

export interface EvidenceDoorOptions {
  store: FileStore;
  scanner: readonly string[];
  contextOf: (request: Request) => Context | Promise<Context>;
  /** Finds out who asks. */
  gates: RequestHandler[];
}

/** `PUT` and `GET /evidence/{id}/file`: files come in and go out through the program alone, by the rules of the API. */
export function evidenceDoor({ store, scanner, contextOf, gates }: EvidenceDoorOptions): Router {
  const router = Router();

  router.put('/evidence/:id/file', ...gates, async (request: Request<{ id: string }>, response) => {
    await answering(response, async () => {
      if (Number(request.headers['content-length'] ?? 0) > LARGEST_FILE) throw new Rejected([tooLarge(LARGEST_FILE)]);
      const ctx = await contextOf(request as Request);
      const evidence = await expectFile(ctx, request.params.id);
      await withReceivedFile(request, LARGEST_FILE, async ({ path, size, digest }) => {
        const type = await lookAtFile(path);
        await scanFile(scanner, path);
        const key = randomUUID();
        await store.keep(key, { path, type, size });
        await keepFile(ctx, evidence, { key, type, size, digest }).catch(async (error: unknown) => {
          await store.forget(key);
          throw error instanceof OptimisticLockError ? new Rejected([MEANWHILE]) : error;
        });
      });
      response.json({ evidence: { id: evidence.id, state: evidence.state }, problems: [] });
    });
  });

  router.get('/evidence/:id/file', ...gates, async (request: Request<{ id: string }>, response) => {
    await answering(response, async () => {
      const evidence = await readFileOf(await contextOf(request as Request), request.params.id);
      const file = await store.read(evidence.fileKey);
      response.attachment(evidence.fileName ?? 'evidence').type('application/octet-stream');
      response.set('cache-control', 'no-store');
      await pipeline(file, response);
    });
  });

  return router;
}

const MEANWHILE = problem(
  'file',
  'CONFLICT',
  'Another file arrived for this evidence, or it was withdrawn, while yours was on its way. Yours was not kept.',
);

/** What went wrong, in the words and with the codes of the API. */
async function answering(response: Response, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (response.headersSent) return void response.destroy();
    if (error instanceof Rejected) return void refuse(response, 422, { evidence: null, problems: error.problems });
    const status = statusOf(error);
    if (status === null) throw error;
    refuse(response, status.code, { errors: [told((error as Error).message, { code: status.name })] });
  }
}

/** The rest of a file that is refused is not read. */
function refuse(response: Response, code: number, body: object): void {
  response.status(code).set('connection', 'close').json(body);
}

function statusOf(error: unknown): { code: number; name: string } | null {
  if (error instanceof Unauthenticated) return { code: 401, name: 'UNAUTHENTICATED' };
  if (error instanceof Forbidden) return { code: 403, name: 'FORBIDDEN' };
  return error instanceof NotFound ? { code: 404, name: 'NOT_FOUND' } : null;
}
