import { Field, ObjectType } from 'type-graphql';
import { enumOf } from '../graphql/enum.ts';
import type { Reason, ReasonCode } from './plan/why.rules.ts';

const SearchReasonEnum = enumOf<ReasonCode>('SearchReasonCode', 'What put a result where it stands.', {
  MEANT: 'It is for what was meant.',
  WORDS: 'Its texts have words of the search.',
  CLOSE_IN_MEANING:
    'What it says is close in meaning to the search, by a model of language; it may have none of its words.',
  AS_WISHED: 'It is as somebody wished: free, on a Sunday, for this age.',
  NOT_AS_WISHED: 'It is not as somebody wished, as far as is known: it stands lower for it.',
  NEAR: 'How far away it is.',
  REFERABLE: 'People may be referred to it.',
  SIGNPOSTABLE: 'People may be told of it: it stands a little lower for it.',
  LISTED: 'Its quality has not been confirmed: it stands lower for it.',
  STALE: 'It has not been confirmed for a long time: it stands lower for it.',
  HAS_ROOM: 'It takes people now.',
  WAITING: 'People wait for it: it stands a little lower for it.',
});

@ObjectType('SearchReason', {
  description:
    'Something that put a result higher or lower. Nobody can pay for a place, and nothing is lifted for being popular.',
})
export class SearchReasonType implements Reason {
  @Field(() => SearchReasonEnum, { description: 'Which part of the ranking it is.' })
  code!: ReasonCode;

  @Field(() => String, { description: 'The same in words, for people.' })
  words!: string;
}
