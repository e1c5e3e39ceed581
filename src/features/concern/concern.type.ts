import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ProblemType } from '../../graphql/problem.type.ts';
import { ConcernReasonEnum } from './concern-enums.type.ts';
import type { ConcernReason } from './concern.codes.ts';

@ObjectType('Concern', {
  description: 'That teams found a service unsafe. Whom it happened to is not told, nor how often.',
})
export class ConcernType {
  @Field(() => ID, { description: 'Its id: closeConcern takes it.' })
  id!: string;

  @Field(() => Int, { description: 'Raised when another team finds the same. Pass it back to closeConcern.' })
  version!: number;

  @Field(() => [ConcernReasonEnum], { description: 'What was found unsafe.' })
  reasons!: ConcernReason[];

  @Field(() => Date, { description: 'Since when it waits, to the hour.' })
  openedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was closed; null while it is open.' })
  closedAt?: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was closed; null while it is open.' })
  closeReason?: string | null;
}

@ObjectType('ConcernPayload', { description: 'What came of closing a concern.' })
export class ConcernPayload {
  @Field(() => ConcernType, { nullable: true, description: 'The concern as it is now; null when nothing was done.' })
  concern?: ConcernType | null;

  @Field(() => [ProblemType], { description: 'What was wrong. Empty when all went well.' })
  problems!: ProblemType[];
}
