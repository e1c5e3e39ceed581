import { ArgsType, Field, ID, Int } from 'type-graphql';
import { PageArgs } from '../../graphql/page-args.ts';
import type { GapStatus } from './gap.codes.ts';
import { GapStatusEnum } from './gap-enums.type.ts';

@ArgsType()
export class GapListArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Only gaps in this area, or in one that it holds, by its code.' })
  areaCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Only gaps of this need, by its code.' })
  need?: string | null;

  @Field(() => GapStatusEnum, { nullable: true, description: 'Only gaps that stand there.' })
  status?: GapStatus | null;
}

@ArgsType()
export class GapArgs {
  @Field(() => ID, { description: 'Which gap.' })
  id!: string;

  @Field(() => Int, { description: 'The version that you saw.' })
  version!: number;
}

@ArgsType()
export class DecideGapArgs extends GapArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Why, or what is planned: everybody who follows it reads that. Name nobody.',
  })
  reason?: string | null;
}

@ArgsType()
export class DeclineGapArgs extends GapArgs {
  @Field(() => String, { description: 'Why nothing will be done: everybody who follows it reads that. Name nobody.' })
  reason!: string;
}

@ArgsType()
export class CloseGapArgs extends DecideGapArgs {
  @Field(() => ID, { description: 'The service that closes it. People may be told of it today.' })
  serviceId!: string;
}
