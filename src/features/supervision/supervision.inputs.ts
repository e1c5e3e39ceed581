import { ArgsType, Field, ID } from 'type-graphql';
import { PageArgs } from '../../graphql/page-args.ts';
import type { SupervisionKind } from './supervision.codes.ts';
import { SupervisionKindEnum } from './supervision.type.ts';

@ArgsType()
export class RecordSupervisionArgs {
  @Field(() => ID, { description: 'In which team.' })
  teamId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Who was supervised; yourself when left out. Only the supervisor of the team names somebody else.',
  })
  workerId?: string | null;

  @Field(() => SupervisionKindEnum, { description: 'What it was for.' })
  kind!: SupervisionKind;

  @Field(() => String, { nullable: true, description: 'On which day, as YYYY-MM-DD. Today when left out.' })
  on?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Who supervised, in their working role; the GP supervisor of the team when left out.',
  })
  supervisorName?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What was agreed for the worker, at most 500 characters. Nothing about anybody whom the team supports.',
  })
  note?: string | null;
}

@ArgsType()
export class SupervisionsArgs extends PageArgs {
  @Field(() => ID, { description: 'Of which team.' })
  teamId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Only of this worker. Who is no supervisor is shown their own only.',
  })
  workerId?: string | null;
}
