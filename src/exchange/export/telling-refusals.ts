import type { Response } from 'express';
import { answering } from '../../http/answering.ts';
import { problem } from '../../shared/checks.ts';
import { Rejected, TimedOut, type Problem } from '../../shared/problems.ts';

/**
 * Lets a door of files answer. What is wrong with an address is 400 with sentences, what must wait 503. Of what may not be seen
 * nothing is said but that there is no such thing.
 */
export function tellingRefusals(response: Response, act: () => Promise<void>): Promise<void> {
  return answering(response, {}, async () => {
    try {
      await act();
    } catch (error) {
      const problems = problemsOf(error);
      if (response.headersSent || !problems) throw error;
      const mustWait = problems.some(({ code }) => code === 'UNAVAILABLE');
      if (mustWait) response.set('retry-after', '5');
      response.status(mustWait ? 503 : 400).json({ problems });
    }
  });
}

function problemsOf(error: unknown): Problem[] | null {
  if (error instanceof TimedOut) return [problem('', 'UNAVAILABLE', error.message)];
  return error instanceof Rejected ? error.problems : null;
}
