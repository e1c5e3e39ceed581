import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ProblemType } from '../../graphql/problem.type.ts';
import { edgeOf, PageInfoType } from '../../graphql/relay.type.ts';

@ObjectType('CaseStudy', {
  description: 'What a team did and what came of it, for those who work in it. Nobody can be known by it.',
})
export class CaseStudyType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => Int, { description: 'Raised by each change. Pass it back when you change this.' })
  version!: number;

  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => String, { description: 'What was done and what came of it.' })
  text!: string;

  @Field(() => Date, { description: 'When it was written.' })
  createdAt!: Date;
}

export const CaseStudyEdgeType = edgeOf('CaseStudy', () => CaseStudyType);

@ObjectType('CaseStudyConnection', { description: 'A page of case studies, the newest first.' })
export class CaseStudyConnectionType {
  @Field(() => [CaseStudyEdgeType], { description: 'The case studies of this page.' })
  edges!: InstanceType<typeof CaseStudyEdgeType>[];

  @Field(() => PageInfoType, { description: 'Where this page stands in the list.' })
  pageInfo!: PageInfoType;
}

@ObjectType('CaseStudyPayload', { description: 'What came of a change to a case study.' })
export class CaseStudyPayload {
  @Field(() => CaseStudyType, {
    nullable: true,
    description: 'The case study as it is now, or was when it was removed; null when nothing was done.',
  })
  caseStudy?: CaseStudyType | null;

  @Field(() => [ProblemType], { description: 'What was wrong. Empty when all went well.' })
  problems!: ProblemType[];
}
