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
  CaseloadResolver,
  CaseloadTermsResolver,
  EpisodeContactPayloadResolver,
  EpisodeContactResolver,
  SafetyChecklistCommandsResolver,
  SafetyChecklistResolver,
  SupervisionResolver,
  ...CONNECTION_RESOLVERS,
] as const;
