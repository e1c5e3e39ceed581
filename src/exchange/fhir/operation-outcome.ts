import type { Response } from 'express';
import { answering } from '../../http/answering.ts';
import { NotFound, Rejected, TimedOut, type ProblemCode } from '../../shared/problems.ts';
import { FHIR_TYPE } from './fhir-file.ts';

/** What FHIR calls our kinds of problems; what is not among them is `invalid`. */
const KINDS: Partial<Readonly<Record<ProblemCode, string>>> = {
  REQUIRED: 'required',
  UNKNOWN: 'not-supported',
  OUT_OF_RANGE: 'value',
  NOT_FOUND: 'not-found',
  UNAVAILABLE: 'transient',
};

interface Issue {
  code: ProblemCode;
  message: string;
  path?: string;
}

/** What went wrong, as FHIR R4 tells it. */
export function operationOutcome(issues: readonly Issue[]) {
  return {
    resourceType: 'OperationOutcome' as const,
    issue: issues.map(({ code, message, path }) => ({
      severity: 'error',
      code: KINDS[code] ?? 'invalid',
      details: { text: message },
      ...(path && { expression: [`http.${path}`] }),
    })),
  };
}

/** Lets a door of FHIR answer: what is wrong with an address, and what is not there, is told as FHIR has it. */
export function tellingOutcomes(response: Response, act: () => Promise<void>): Promise<void> {
  return answering(response, {}, async () => {
    try {
      await act();
    } catch (error) {
      const told = outcomeOf(error);
      if (response.headersSent || !told) throw error;
      if (told.status === 503) response.set('retry-after', '5');
      response
        .status(told.status)
        .type(FHIR_TYPE)
        .send(JSON.stringify(operationOutcome(told.issues)));
    }
  });
}

function outcomeOf(error: unknown): { status: number; issues: readonly Issue[] } | null {
  if (error instanceof Rejected) return { status: 400, issues: error.problems };
  if (error instanceof NotFound) return { status: 404, issues: [{ code: 'NOT_FOUND', message: error.message }] };
  return error instanceof TimedOut ? { status: 503, issues: [{ code: 'UNAVAILABLE', message: error.message }] } : null;
}
