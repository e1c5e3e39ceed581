import { areaProfilePage, areaProfileOfQuarterPage } from './area/area-profile.page.ts';
import { confirmListingPage } from './confirm/confirm-listing.page.ts';
import { answerReferralPage } from './answer/answer-referral.page.ts';
import { directoryPage } from './directory/directory.page.ts';
import type { Page } from './page.ts';
import { pulsePage } from './pulse/pulse.page.ts';
import { largeShortlistPage, shortlistPage } from './shortlist/shortlist.page.ts';
import { stopLettersPage } from './stop-letters.page.ts';

/** Every page that the server writes for people without an account: add yours here. */
export const pages: readonly Page[] = [
  stopLettersPage,
  confirmListingPage,
  shortlistPage,
  largeShortlistPage,
  answerReferralPage,
  pulsePage,
  directoryPage,
];

/** Those for people who have signed in. */
export const staffPages: readonly Page[] = [areaProfilePage, areaProfileOfQuarterPage];
