import { enumOf } from '../../graphql/enum.ts';
import type { GapStatus, GapStepKind, UnmetReason } from './gap.codes.ts';

const STATUSES = {
  OBSERVED: 'Somebody has met it.',
  CORROBORATED: 'Three events or two link workers speak of it.',
  ACCEPTED: 'Those who commission agree that it is there.',
  IN_DEVELOPMENT: 'Something is being set up.',
  CLOSED: 'A service closes it.',
  DECLINED: 'Nothing will be done, and it is said why.',
};

export const GapStatusEnum = enumOf<GapStatus>('GapStatus', 'Where a gap in provision stands.', STATUSES);

export const GapStepKindEnum = enumOf<GapStepKind>('GapStepKind', 'What happened to a gap in provision.', {
  ...STATUSES,
  REOPENED: 'It was closed or declined, and evidence has returned.',
  GROUP_PROPOSED: 'Somebody wants to start a group.',
});

export const UnmetReasonEnum = enumOf<UnmetReason>('UnmetReason', 'Why a need was not met.', {
  NONE_EXISTS: 'There is nothing of the kind.',
  WAITING_LIST: 'The wait is too long.',
  FULL: 'There is no room.',
  NOT_ELIGIBLE: 'It does not take people of this age, sex or condition.',
  OUT_OF_AREA: 'It does not take people from there.',
  COST: 'It costs too much.',
  TRANSPORT_OR_ACCESS: 'The person cannot get there, or in.',
  LANGUAGE_OR_CULTURE: 'It is not for people of this language or culture.',
  TIMING: 'It is at a time when the person cannot come.',
  QUALITY_NOT_MET: 'What there is does not meet the quality standard.',
  CLOSED: 'What there was has closed.',
  DIGITAL: 'It needs a device, a line or skills that the person does not have.',
});
