import type { Request, RequestHandler } from 'express';
import type { Context } from '../context.ts';
import type { Directory } from '../directory.ts';
import type { Allowance } from '../http/allowance.ts';
import { askerOf } from '../http/asker.ts';
import { recordOf } from '../http/records.ts';
import type { LogFault } from '../http/refusals.ts';
import { anonymous } from '../shared/viewer.ts';
import { createLook } from './look/look.ts';
import { pagesDoor, strayDoor } from './pages-door.ts';
import { pages, staffPages } from './pages.ts';

/** What showing a page takes from the allowance of an address: a thousand pages a minute, as the allowance is at first. */
const COST_OF_PAGE = 1_000;

export interface OpenPagesOptions {
  directory: Pick<Directory, 'contextFor'>;
  allowance: Allowance;
  logFault: LogFault;
  /** Who asks, where a page is for people who have signed in. */
  signedIn: { gates: readonly RequestHandler[]; contextOf: (request: Request) => Context };
}

/** The pages of this program: their door, and what a browser is shown where there is nothing. */
export function openPages({ directory, allowance, logFault, signedIn }: OpenPagesOptions) {
  const look = createLook();
  const contextOf = (request: Request) => {
    const { id, signal } = recordOf(request);
    return directory.contextFor(anonymous, { requestId: id, signal });
  };
  const secondsToWait = (request: Request) => {
    const asker = askerOf(request, anonymous);
    const seconds = allowance.secondsToWait(asker);
    allowance.spend(asker, COST_OF_PAGE);
    return seconds;
  };
  const doors: RequestHandler[] = [
    look.door,
    pagesDoor({ pages, look, contextOf, secondsToWait, logFault }),
    pagesDoor({ pages: staffPages, look, ...signedIn, secondsToWait, logFault }),
  ];
  return { doors, stray: strayDoor(look) };
}
