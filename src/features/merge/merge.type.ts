import { Field, ObjectType } from 'type-graphql';
import { ProblemType } from '../../graphql/problem.type.ts';
import { OrganisationType } from '../organisation/organisation.type.ts';
import { ServiceType } from '../service/service.type.ts';

@ObjectType('MergeOrganisationsPayload', { description: 'What came of merging two organisations.' })
export class MergeOrganisationsPayload {
  @Field(() => OrganisationType, {
    nullable: true,
    description: 'The kept one as it is now; null when nothing was done.',
  })
  organisation?: OrganisationType | null;

  @Field(() => [String], { nullable: true, description: 'What you should know about it, in sentences.' })
  notes?: string[] | null;

  @Field(() => [ProblemType], { description: 'What was wrong. Empty when all went well.' })
  problems!: ProblemType[];
}

@ObjectType('MergeServicesPayload', { description: 'What came of merging two services.' })
export class MergeServicesPayload {
  @Field(() => ServiceType, { nullable: true, description: 'The kept one as it is now; null when nothing was done.' })
  service?: ServiceType | null;

  @Field(() => [ProblemType], { description: 'What was wrong. Empty when all went well.' })
  problems!: ProblemType[];
}
