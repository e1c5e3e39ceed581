import type { Response } from 'express';
import { Forbidden, NotFound, Rejected, Unauthenticated } from '../shared/problems.ts';
import { told } from './refusals.ts';

/** Lets a door answer; what goes wrong is told in the words and with the codes of the API. `nothing` is what there is beside problems. */
export async function answering(
  response: Response,
  nothing: Record<string, null>,
  act: () => Promise<void>,
): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (response.headersSent) return void response.destroy();
    if (error instanceof Rejected) return void refuse(response, 422, { ...nothing, problems: error.problems });
    const status = statusOf(error);
    if (status === null) throw error;
    for (const [name, value] of status.headers ?? []) response.set(name, value);
    refuse(response, status.code, { errors: [told((error as Error).message, { code: status.name })] });
  }
}

/** The rest of a body that is refused is not read. */
function refuse(response: Response, code: number, body: object): void {
  response.status(code).set('connection', 'close').json(body);
}

interface Status {
  code: number;
  name: string;
  headers?: Iterable<[string, string]> | undefined;
}

function statusOf(error: unknown): Status | null {
  if (error instanceof Unauthenticated) return { code: 401, name: 'UNAUTHENTICATED' };
  if (error instanceof Forbidden) return { code: 403, name: 'FORBIDDEN' };
  return error instanceof NotFound ? { code: 404, name: 'NOT_FOUND' } : statusOfApi(error);
}

/** An error of the API that says its status itself: whoever has asked for too much is to wait. */
function statusOfApi(error: unknown): Status | null {
  const { extensions } = error as {
    extensions?: { code?: string; http?: { status?: number; headers?: Map<string, string> } };
  };
  const { code, http } = extensions ?? {};
  return code && http?.status ? { code: http.status, name: code, headers: http.headers } : null;
}
