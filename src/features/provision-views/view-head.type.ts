import { Field, Int, ObjectType } from 'type-graphql';
import { ProblemType } from '../../graphql/problem.type.ts';
import { AreaReferenceType } from '../place/area.type.ts';

@ObjectType({ description: 'What views of provision have in common.' })
export abstract class ViewHeadType {
  @Field(() => String, { nullable: true, description: 'The quarter: 2026-Q1; null while none is published.' })
  quarter?: string | null;

  @Field(() => Date, { nullable: true, description: 'When its figures were published. They do not change any more.' })
  publishedAt?: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why there is nothing yet, and what to do; null where there is.',
  })
  notice?: string | null;

  @Field(() => String, { nullable: true, description: 'How the figures were made, in words to put beside them.' })
  method?: string | null;

  @Field(() => Int, { nullable: true, description: 'The version of that method; null where there are no figures.' })
  methodVersion?: number | null;

  @Field(() => [ProblemType], { description: 'What was wrong with the question. Empty when all went well.' })
  problems!: ProblemType[];
}

@ObjectType({ description: 'What views of one area have in common.' })
export abstract class AreaViewHeadType extends ViewHeadType {
  @Field(() => AreaReferenceType, { nullable: true, description: 'Where; null where there was a problem.' })
  area?: AreaReferenceType | null;
}
