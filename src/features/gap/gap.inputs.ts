import { Field, ID, InputType } from 'type-graphql';
import type { UnmetReason } from './gap.codes.ts';
import { UnmetReasonEnum } from './gap-enums.type.ts';

@InputType({
  description:
    'A need that was not met. Say from what you know it: an episode or a connection of your team, or else the area.',
})
export class GapFlagInput {
  @Field(() => ID, { nullable: true, description: 'The episode in which it showed. Nobody is ever led back to it.' })
  episodeId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The connection that failed. Nobody is ever led back to it.' })
  connectionId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The need, by its code. Taken from the connection, or an episode with one need, when left out.',
  })
  need?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The area, by its code, as place(postcode) names it. That of the person when left out.',
  })
  areaCode?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'For whom, by the code of a population; everybody when left out.',
  })
  population?: string | null;

  @Field(() => UnmetReasonEnum, {
    nullable: true,
    description: 'Why it was not met. Taken from the end of the connection when left out.',
  })
  reason?: UnmetReason | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Anything else, in at most 500 characters. Name nobody: it must hold nothing that says who somebody is.',
  })
  note?: string | null;
}
