import { Field, ObjectType } from 'type-graphql';
import { ProblemType } from '../../graphql/problem.type.ts';
import { OrganisationType } from '../organisation/organisation.type.ts';
import { ServiceType } from '../service/service.type.ts';

@ObjectType('ConfirmationPayload', { description: 'What came of confirming a listing.' })
export class ConfirmationPayload {
  @Field(() => ServiceType, {
    nullable: true,
    description:
      'The service as it is now, where it was one; null when nothing was done. After a conflict: how it is now.',
  })
  service?: ServiceType | null;

  @Field(() => OrganisationType, {
    nullable: true,
    description:
      'The organisation as it is now, where it was one; null when nothing was done. After a conflict: how it is now.',
  })
  organisation?: OrganisationType | null;

  @Field(() => [ProblemType], { description: 'What was wrong. Empty when all went well.' })
  problems!: ProblemType[];
}
