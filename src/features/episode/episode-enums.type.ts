import { enumOf } from '../../graphql/enum.ts';
import type {
  ClosingReason,
  EpisodeResponse,
  EpisodesShown,
  EpisodeState,
  EpisodeStepKind,
  HandoverReason,
  ReferralSource,
  ReopeningReason,
} from './episode.codes.ts';

export const ReferralSourceEnum = enumOf<ReferralSource>(
  'ReferralSource',
  'Where a referral to social prescribing came from. It may come from anywhere: whatever is not named is OTHER.',
  {
    GP_PRACTICE: 'A GP practice.',
    OTHER_NHS_SERVICE: 'Another NHS or primary care service.',
    MULTI_DISCIPLINARY_TEAM: 'A multi-disciplinary team.',
    HEALTH_AND_WELLBEING_COACH: 'A health and wellbeing coach.',
    CARE_COORDINATOR: 'A care coordinator.',
    PHARMACY: 'A pharmacy.',
    HOSPITAL_DISCHARGE_TEAM: 'A hospital discharge team.',
    ALLIED_HEALTH_PROFESSIONAL: 'An allied health professional: a physiotherapist, an occupational therapist.',
    FIRE_SERVICE: 'The fire service.',
    POLICE: 'The police.',
    JOB_CENTRE: 'A job centre.',
    SOCIAL_CARE_OR_LOCAL_AUTHORITY: 'Social care, or another service of a council.',
    HOUSING_ASSOCIATION: 'A housing association.',
    VCSE_ORGANISATION: 'A voluntary, community or social enterprise organisation.',
    SELF_REFERRAL: 'The person came by themselves.',
    PROACTIVE_IDENTIFICATION: 'The link worker found the person and offered it.',
    OTHER: 'Somebody else, who is said in words.',
  },
);

export const EpisodeResponseEnum = enumOf<EpisodeResponse>(
  'EpisodeResponse',
  'What the person answered when social prescribing was offered.',
  {
    ACCEPTED: 'They want it.',
    DECLINED: 'They do not want it.',
  },
);

export const EpisodeStateEnum = enumOf<EpisodeState>('EpisodeState', 'How far an episode has come.', {
  AWAITING_RESPONSE: 'The person has not said yet whether they want it.',
  ACTIVE: 'The person has accepted, and it goes on.',
  CLOSED: 'It has ended.',
});

export const EpisodesShownEnum = enumOf<EpisodesShown>('EpisodesShown', 'Which episodes of a team to show.', {
  OPEN: 'Those that have not ended.',
  AWAITING_RESPONSE: 'Those in which the person has not answered yet.',
  ACTIVE: 'Those that the person has accepted and that go on.',
  REVIEW_OVERDUE: 'Those that go on and whose review should have been by now.',
  CODE_TO_ENTER: 'Those for which a link worker is still to enter a SNOMED CT code into the GP system.',
  CLOSED: 'Those that have ended.',
});

export const ClosingReasonEnum = enumOf<ClosingReason>('ClosingReason', 'Why an episode ended.', {
  GOALS_REACHED: 'What mattered to the person is reached.',
  SUPPORTED_ELSEWHERE: 'Somebody else supports them now.',
  NO_LONGER_WANTED: 'They no longer want it.',
  COULD_NOT_CONTACT: 'They could not be reached.',
  MOVED_AWAY: 'They moved away.',
  DIED: 'They died.',
  DECLINED: 'They declined: it is set when that is recorded.',
  OTHER: 'Something else.',
});

export const ReopeningReasonEnum = enumOf<ReopeningReason>('ReopeningReason', 'Why an episode goes on after all.', {
  CLOSED_BY_MISTAKE: 'It should not have been closed.',
  PERSON_CAME_BACK: 'The person came back on the same referral.',
  MORE_TO_DO: 'There is more to do on the same referral.',
});

export const HandoverReasonEnum = enumOf<HandoverReason>('HandoverReason', 'Why somebody else goes on with it.', {
  ABSENCE: 'Whoever held it is away.',
  LEFT_THE_TEAM: 'Whoever held it has left the team.',
  CASELOAD_FULL: 'Their caseload is full.',
  BETTER_PLACED: 'A colleague is better placed to help.',
  PERSON_ASKED: 'The person asked for it.',
  OTHER: 'Something else.',
});

export const EpisodeStepKindEnum = enumOf<EpisodeStepKind>('EpisodeStepKind', 'What happened to an episode.', {
  OPENED: 'It began with a referral.',
  ACCEPTED: 'The person accepted.',
  DECLINED: 'The person declined.',
  RESPONSE_TAKEN_BACK: 'The answer had been recorded by mistake, and was taken back.',
  CODE_ENTERED: 'The SNOMED CT code was entered into the GP system.',
  GOALS_SET: 'What matters to the person was written down, or changed.',
  REVIEW_SET: 'The day of the next review was set.',
  CORRECTED: 'The referral was corrected.',
  HANDED_OVER: 'A colleague took it over.',
  CLOSED: 'It ended.',
  REOPENED: 'It went on after all.',
});
