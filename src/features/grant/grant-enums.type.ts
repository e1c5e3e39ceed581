import { enumOf } from '../../graphql/enum.ts';
import type { GrantMatch, NeedsSource, SuggestionConfidence } from './grant.codes.ts';

export const GrantMatchEnum = enumOf<GrantMatch>('GrantMatch', 'How a grant came to the organisation it stands at.', {
  NONE: 'It stands at none yet.',
  BY_IDENTIFIER: 'The funder named a charity or company number that one organisation here carries.',
  BY_PERSON: 'A person said so.',
  TAKEN_BACK: 'It stands at none: a person said that it was not the one it stood at.',
});

export const SuggestionConfidenceEnum = enumOf<SuggestionConfidence>(
  'GrantSuggestionConfidence',
  'How sure it is that an organisation is the one that got a grant.',
  {
    HIGH: 'The only one of the same name that works where the grant is for.',
    MEDIUM: 'One of several that it may be.',
    LOW: 'It has the same name, and where it works is not known.',
  },
);

export const NeedsSourceEnum = enumOf<NeedsSource>(
  'GrantNeedsSource',
  'Whence it is known which needs a grant is for.',
  {
    COMMISSIONER: 'Somebody who commissions has said so.',
    SERVICES: 'Nobody has said so: they are the needs of what the organisation offers now, each counted alike.',
    NOT_KNOWN: 'It is not known.',
  },
);
