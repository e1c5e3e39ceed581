import { enumOf } from '../../graphql/enum.ts';
import type { CheckNeed, CheckSubject, EvidenceKind, Facet, FrameworkStatus, Tier } from './framework.codes.ts';

export const TierEnum = enumOf<Tier>('Tier', 'How much is asked of a service: by risk, not by size.', {
  A: 'The lowest risk: drop-in groups for adults in public places.',
  B: 'Regular one-to-one or home contact, or people with care needs.',
  C: 'The highest risk: children, regulated activity, advice, counselling.',
});

export const CheckNeedEnum = enumOf<CheckNeed>('CheckNeed', 'How far a tier asks for a check.', {
  REQUIRED: 'It is asked.',
  REQUIRED_IF_APPLICABLE: 'It is asked where it applies; whether it does is recorded.',
  NOT_ASKED: 'It is not asked.',
});

export const CheckSubjectEnum = enumOf<CheckSubject>('CheckSubject', 'Whose affair a check is.', {
  ORGANISATION: 'Seen once, it counts for everything that the organisation offers.',
  SERVICE: 'It is looked at for each service.',
});

export const EvidenceKindEnum = enumOf<EvidenceKind>('SeenKind', 'What an assurer may have looked at.', {
  STATEMENT: 'A statement in writing.',
  POLICY: 'A policy.',
  INSURANCE_CERTIFICATE: 'A certificate or schedule of insurance.',
  RISK_ASSESSMENT: 'A risk assessment.',
  CHECKLIST: 'A checklist that somebody has filled in.',
  TRAINING_RECORD: 'A record of training.',
  REGISTER_ENTRY: 'An entry in a public register.',
  LETTER: 'A letter, such as one of a venue.',
  DBS_DECISION: 'The decision which roles are eligible for which criminal record check, and what was seen of them.',
  CONVERSATION: 'A conversation.',
  VISIT: 'A visit.',
  OTHER_DOCUMENT: 'Another document.',
});

export const FacetEnum = enumOf<Facet>('Facet', 'What of a listing an edit changes.', {
  NAME: 'Its name, or that of its organisation.',
  CONTACT: 'How to reach it or its organisation.',
  AGES: 'The ages that it takes.',
  SETTING: 'Where and how it happens.',
  KIND: 'What it is.',
});

export const FrameworkStatusEnum = enumOf<FrameworkStatus>(
  'FrameworkStatus',
  'Where a version of a framework stands.',
  {
    DRAFT: 'It is being written.',
    PUBLISHED: 'It holds for new reviews.',
    RETIRED: 'A later version has taken its place. Reviews that were made under it keep it.',
  },
);
