import type { Job } from './job.ts';
import { assessAllServices } from './assess-all-services.ts';
import { countImpact } from './count-impact.ts';
import { countMoneySoon } from './count-money.ts';
import { countSearches } from './count-searches.ts';
import { checkRegistersNightly } from './check-registers.ts';
import { publishImpact } from './publish-impact.ts';
import { countSupplyNightly, countSupplySoon } from './count-supply.ts';
import { publishProvision } from './publish-provision.ts';
import { bringStandingsUpToDate } from './bring-standings-up-to-date.ts';
import { forgetWhatIsOver } from './forget-what-is-over.ts';
import { remindCrisisLines } from './remind-crisis-lines.ts';
import { forgetFile } from './forget-file.ts';
import { withdrawUnfinishedEvidence } from './withdraw-unfinished-evidence.ts';
import { forgetWhatPeopleSaid } from './forget-what-people-said.ts';
import { keepAuditMonths } from './keep-audit-months.ts';
import { remindEditorsDaily } from './remind-editors.ts';
import { sealAuditLog } from './seal-audit-log.ts';
import { matchGrantsNightly } from './match-grants.ts';
import { importFeedsHourly } from './import-feeds.ts';
import { lookForDuplicates } from './find-duplicates.ts';
import { deleteIdlePeopleNightly } from './delete-idle-people.ts';
import { chaseReceiversDaily } from './chase-receivers.ts';
import { invitePulsesDaily } from './invite-pulses.ts';
import { tellReceiversSoon } from './tell-receivers.ts';
import { forgetExpired } from './forget-expired.ts';
import { sendLetter } from './send-letter.ts';
import { sendWebhook } from './send-webhook.ts';
import { turnStaleDocuments } from './turn-stale-documents.ts';

/** All work behind the scenes: add yours here. */
export const jobs: readonly Job[] = [
  bringStandingsUpToDate,
  assessAllServices,
  checkRegistersNightly,
  sendLetter,
  sendWebhook,
  forgetExpired,
  forgetWhatIsOver,
  forgetWhatPeopleSaid,
  deleteIdlePeopleNightly,
  sealAuditLog,
  keepAuditMonths,
  remindCrisisLines,
  forgetFile,
  withdrawUnfinishedEvidence,
  turnStaleDocuments,
  remindEditorsDaily,
  lookForDuplicates,
  tellReceiversSoon,
  chaseReceiversDaily,
  invitePulsesDaily,
  countImpact,
  countSearches,
  publishImpact,
  countSupplyNightly,
  countSupplySoon,
  publishProvision,
  matchGrantsNightly,
  importFeedsHourly,
  countMoneySoon,
];
