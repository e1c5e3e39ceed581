import { enumOf } from '../../graphql/enum.ts';
import type { CheckOutcome, Decision } from '../standing/standing.codes.ts';
import type { DbsLevel, Register, ReviewBasis, ReviewStage, ReviewState } from './review.codes.ts';

export const CheckOutcomeEnum = enumOf<CheckOutcome>('CheckOutcome', 'What an assurer found of a check.', {
  MET: 'It is met.',
  NOT_APPLICABLE: 'It does not apply here.',
  WORKING_TOWARDS: 'The group is working towards it.',
  NOT_MET: 'It is not met.',
});

export const DecisionEnum = enumOf<Decision>('Decision', 'What is decided at the end of a review.', {
  MET: 'It meets the standard.',
  WORKING_TOWARDS: 'It is being helped to meet the standard, by an action plan.',
  NOT_MET: 'It does not meet the standard.',
});

export const ReviewStageEnum = enumOf<ReviewStage>(
  'ReviewStage',
  'Where the review of a service stands, apart from its standing.',
  {
    NONE: 'Nobody has begun.',
    IN_PROGRESS: 'A review is open.',
    CONCLUDED: 'A review has been concluded, and none is open.',
  },
);

export const ReviewStateEnum = enumOf<ReviewState>('ReviewState', 'Where one review stands.', {
  OPEN: 'It is being worked on, and changes nothing yet.',
  IN_FORCE: 'The standing rests on it.',
  PAST: 'A later one has taken its place.',
});

export const ReviewBasisEnum = enumOf<ReviewBasis>('ReviewBasis', 'What a review rests on.', {
  CHECKLIST: 'The checks of a framework.',
  REGISTER: 'An entry in a register.',
});

export const RegisterEnum = enumOf<Register>('Register', 'A register whose entry may stand in for the checklist.', {
  CQC: 'The Care Quality Commission.',
  FCA: 'The Financial Conduct Authority.',
  HELPLINE_ACCREDITATION: 'Accreditation of a helpline that a charity runs.',
  STATUTORY_BODY: 'A statutory body: its services are looked after by law.',
  OTHER_REGULATOR: 'Another regulator or professional body.',
});

export const DbsLevelEnum = enumOf<DbsLevel>(
  'DbsLevel',
  'A level of criminal record check, from none to the highest.',
  {
    NONE: 'None.',
    BASIC: 'Basic.',
    STANDARD: 'Standard.',
    ENHANCED: 'Enhanced.',
    ENHANCED_WITH_BARRED_LISTS: 'Enhanced, with the barred lists.',
  },
);
