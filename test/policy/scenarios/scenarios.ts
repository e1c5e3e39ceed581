import type { Scenario } from '../scenario.ts';
import { activityScenarios } from './activity.ts';
import { assuranceScenarios } from './assurance.ts';
import { caseloadScenarios } from './caseload.ts';
import { connectionScenarios } from './connections.ts';
import { crisisLineScenarios } from './crisis-lines.ts';
import { episodeScenarios } from './episodes.ts';
import { evidenceScenarios } from './evidence.ts';
import { feedScenarios } from './feeds.ts';
import { freshnessScenarios } from './freshness.ts';
import { gapScenarios } from './gaps.ts';
import { grantScenarios } from './grants.ts';
import { impactScenarios } from './impact.ts';
import { invitationScenarios } from './invitations.ts';
import { letterScenarios } from './letters.ts';
import { lexiconScenarios } from './lexicon.ts';
import { listingScenarios } from './listings.ts';
import { measureScenarios } from './measures.ts';
import { peopleScenarios } from './people.ts';
import { provisionViewScenarios } from './provision-views.ts';
import { provisionScenarios } from './provision.ts';
import { receivedScenarios } from './received.ts';
import { recordScenarios } from './records.ts';
import { safetyScenarios } from './safety.ts';
import { shortlistScenarios } from './shortlists.ts';
import { supportedPeopleScenarios } from './supported-people.ts';
import { suspensionScenarios } from './suspensions.ts';
import { teamScenarios } from './teams.ts';
import { twinScenarios } from './twins.ts';
import { upkeepScenarios } from './upkeep.ts';
import { webhookScenarios } from './webhooks.ts';

/** How each row of the table of rules is tried; a row without a scenario fails. Each group is walked by a file of walks/. */
export const SCENARIOS = {
  listings: {
    ...listingScenarios,
    ...recordScenarios,
    ...freshnessScenarios,
    ...upkeepScenarios,
    ...twinScenarios,
    ...feedScenarios,
    ...shortlistScenarios,
  },
  assurance: {
    ...assuranceScenarios,
    ...evidenceScenarios,
    ...safetyScenarios,
    ...suspensionScenarios,
    ...crisisLineScenarios,
    ...lexiconScenarios,
  },
  people: {
    ...peopleScenarios,
    ...invitationScenarios,
    ...letterScenarios,
    ...teamScenarios,
    ...webhookScenarios,
    ...activityScenarios,
  },
  care: {
    ...supportedPeopleScenarios,
    ...episodeScenarios,
    ...measureScenarios,
    ...caseloadScenarios,
    ...connectionScenarios,
    ...receivedScenarios,
  },
  provision: {
    ...gapScenarios,
    ...grantScenarios,
    ...impactScenarios,
    ...provisionScenarios,
    ...provisionViewScenarios,
  },
} satisfies Record<string, Record<string, Scenario>>;
