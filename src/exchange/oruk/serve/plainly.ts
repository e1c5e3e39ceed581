import type { Response } from 'express';
import { answering } from '../../../http/answering.ts';
import { told } from '../../../http/refusals.ts';
import { Rejected } from '../../../shared/problems.ts';
import type { Publication } from '../publication.ts';
import { setHead } from './send.ts';

const SECONDS_TO_WAIT = '30';

/** Answers; what is wrong with the parameters is told in sentences, with status 400, and everything else as the other doors do. */
export function plainly(response: Response, publication: Publication, act: () => Promise<void>): Promise<void> {
  return answering(response, {}, async () => {
    setHead(response, publication);
    try {
      await act();
    } catch (error) {
      response.removeHeader('etag');
      if (!(error instanceof Rejected) || response.headersSent) throw error;
      response.status(400).json({ problems: error.problems });
    }
  });
}

/** For whoever asks for everything while as many as can be borne do. */
export function busy(response: Response): void {
  const message = 'Many others read everything at this moment. Try again in half a minute, or page by page.';
  response
    .status(503)
    .set('retry-after', SECONDS_TO_WAIT)
    .json({ errors: [told(message, { code: 'UNAVAILABLE' })] });
}
