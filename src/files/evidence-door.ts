import { OptimisticLockError } from '@mikro-orm/core';
import { Router, type Request, type RequestHandler } from 'express';
import { randomUUID } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import type { Context } from '../context.ts';
import { expectFile, keepFile, readFileOf } from '../features/evidence/evidence-file.ts';
import { LARGEST_FILE } from '../features/evidence/evidence.rules.ts';
import { answering } from '../http/answering.ts';
import { problem } from '../shared/checks.ts';
import { Rejected } from '../shared/problems.ts';
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
    await answering(response, NOTHING, async () => {
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
    await answering(response, NOTHING, async () => {
      const evidence = await readFileOf(await contextOf(request as Request), request.params.id);
      const file = await store.read(evidence.fileKey);
      response.attachment(evidence.fileName ?? 'evidence').type('application/octet-stream');
      response.set('cache-control', 'no-store');
      await pipeline(file, response);
    });
  });

  return router;
}

const NOTHING = { evidence: null };

const MEANWHILE = problem(
  'file',
  'CONFLICT',
  'Another file arrived for this evidence, or it was withdrawn, while yours was on its way. Yours was not kept.',
);
