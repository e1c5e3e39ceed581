import { activityScenarios } from './activity.ts';
import { assuranceScenarios } from './assurance.ts';
import { caseloadScenarios } from './caseload.ts';
import { safetyScenarios } from './safety.ts';
import { provisionScenarios } from './provision.ts';
import { provisionViewScenarios } from './provision-views.ts';
import { gapScenarios } from './gaps.ts';
import type { Scenario } from '../scenario.ts';
import { connectionScenarios } from './connections.ts';
import { crisisLineScenarios } from './crisis-lines.ts';
import { episodeScenarios } from './episodes.ts';
import { evidenceScenarios } from './evidence.ts';
import { feedScenarios } from './feeds.ts';
import { freshnessScenarios } from './freshness.ts';
import { grantScenarios } from './grants.ts';
import { impactScenarios } from './impact.ts';
import { invitationScenarios } from './invitations.ts';
import { lexiconScenarios } from './lexicon.ts';
import { letterScenarios } from './letters.ts';
import { listingScenarios } from './listings.ts';
import { peopleScenarios } from './people.ts';
import { recordScenarios } from './records.ts';
import { receivedScenarios } from './received.ts';
import { shortlistScenarios } from './shortlists.ts';
import { measureScenarios } from './measures.ts';
import { supportedPeopleScenarios } from './supported-people.ts';
import { suspensionScenarios } from './suspensions.ts';
import { teamScenarios } from './teams.ts';
import { upkeepScenarios } from './upkeep.ts';
import { twinScenarios } from './twins.ts';
import { webhookScenarios } from './webhooks.ts';

/** How each row of the table of rules is tried; a row without a scenario fails the walk. */
export const scenarios: Record<string, Scenario> = {
  ...activityScenarios,
  ...assuranceScenarios,
  ...caseloadScenarios,
  ...safetyScenarios,
  ...listingScenarios,
  ...connectionScenarios,
  ...crisisLineScenarios,
  ...letterScenarios,
  ...lexiconScenarios,
  ...peopleScenarios,
  ...recordScenarios,
  ...invitationScenarios,
  ...teamScenarios,
  ...twinScenarios,
  ...episodeScenarios,
  ...evidenceScenarios,
  ...supportedPeopleScenarios,
  ...measureScenarios,
  ...suspensionScenarios,
  ...upkeepScenarios,
  ...feedScenarios,
  ...freshnessScenarios,
  ...impactScenarios,
  ...provisionScenarios,
  ...provisionViewScenarios,
  ...shortlistScenarios,
  ...receivedScenarios,
  ...gapScenarios,
  ...grantScenarios,
  ...webhookScenarios,
};
