import type { Job } from './job.ts';
import { forgetWhatIsOver } from './forget-what-is-over.ts';
import { sendLetter } from './send-letter.ts';

/** All work behind the scenes: add yours here. */
export const jobs: readonly Job[] = [sendLetter, forgetWhatIsOver];
