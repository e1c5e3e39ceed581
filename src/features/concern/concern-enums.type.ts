import { enumOf } from '../../graphql/enum.ts';
import type { ConcernReason } from './concern.codes.ts';

export const ConcernReasonEnum = enumOf<ConcernReason>(
  'ConcernReason',
  'What a team found unsafe about a service. It tells nothing of a person.',
  {
    HARM_OR_ABUSE: 'People come to harm, or are abused.',
    CONDUCT_OF_STAFF: 'How staff or volunteers behave.',
    CONDUCT_OF_OTHERS: 'How others who go there behave.',
    SAFEGUARDING: 'Safeguarding is not followed.',
    PREMISES: 'The building, or the way there.',
    PRIVACY: 'What is told in confidence is passed on.',
    MONEY: 'Money is asked for, lent or taken.',
    OTHER: 'Something else. Ask the team.',
  },
);
