import { Field, Int, ObjectType } from 'type-graphql';
import type { UnmetReason } from '../gap/gap.codes.ts';
import { UnmetReasonEnum } from '../gap/gap-enums.type.ts';
import type { ReasonTotal, ShownSum } from './denials.rules.ts';

@ObjectType('ShownSum', {
  description:
    'A count of people: what is shown of its parts, added up. Each part is suppressed and rounded by itself.',
})
export class ShownSumType implements ShownSum {
  @Field(() => Int, { nullable: true, description: 'How many; null where nothing of it is shown.' })
  count!: number | null;

  @Field(() => Boolean, { description: 'True where parts are withheld, so that there are so many at least.' })
  isAtLeast!: boolean;
}

@ObjectType('DenialReason', { description: 'How often a reason was given for needs that were not met.' })
export class DenialReasonType extends ShownSumType implements ReasonTotal {
  @Field(() => UnmetReasonEnum, { description: 'The reason.' })
  reason!: UnmetReason;
}
