import { ActivityEntryResolver } from '../features/activity-log/activity-entry.resolver.ts';
import { CaseStudyResolver } from '../features/case-study/case-study.resolver.ts';
import { EpisodeCommandsResolver } from '../features/episode/episode-commands.resolver.ts';
import {
  EnteredCodeResolver,
  EpisodeFieldsResolver,
  TimelineEntryResolver,
} from '../features/episode/episode-fields.resolver.ts';
import { EpisodeOfPersonResolver } from '../features/episode/episode-of-person.resolver.ts';
import { EpisodePayloadResolver, EpisodeResolver } from '../features/episode/episode.resolver.ts';
import { GapCommandsResolver } from '../features/gap/gap-commands.resolver.ts';
import { GapResolver } from '../features/gap/gap.resolver.ts';
import { CaseloadResolver, CaseloadTermsResolver } from '../features/caseload/caseload.resolver.ts';
import {
  EpisodeContactPayloadResolver,
  EpisodeContactResolver,
} from '../features/episode-contact/episode-contact.resolver.ts';
import { SafetyChecklistCommandsResolver } from '../features/safety-checklist/safety-checklist-commands.resolver.ts';
import { SafetyChecklistResolver } from '../features/safety-checklist/safety-checklist.resolver.ts';
import { SupervisionResolver } from '../features/supervision/supervision.resolver.ts';
import { CONNECTION_RESOLVERS } from './connection-resolvers.ts';

/** What answers about the people whom a team supports, and about the work with them. */
export const CARE_RESOLVERS = [
  EpisodeResolver,
  EpisodeFieldsResolver,
  EpisodeCommandsResolver,
  EpisodePayloadResolver,
  EnteredCodeResolver,
  TimelineEntryResolver,
  EpisodeOfPersonResolver,
  ActivityEntryResolver,
  CaseStudyResolver,
  CaseloadResolver,
  CaseloadTermsResolver,
  EpisodeContactPayloadResolver,
  EpisodeContactResolver,
  SafetyChecklistCommandsResolver,
  SafetyChecklistResolver,
  SupervisionResolver,
  ...CONNECTION_RESOLVERS,
  GapResolver,
  GapCommandsResolver,
] as const;
