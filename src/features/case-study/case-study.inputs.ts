import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { PageArgs } from '../../graphql/page-args.ts';

@InputType({ description: 'What was done and what came of it, told so that nobody can be known by it.' })
export class CaseStudyInput {
  @Field(() => String, { description: 'At most 120 characters.' })
  title!: string;

  @Field(() => String, {
    description: 'At most 5,000 characters. It holds no name, no case code and no number of anybody.',
  })
  text!: string;
}

@ArgsType()
export class CaseStudiesArgs extends PageArgs {
  @Field(() => ID, { description: 'Of which team.' })
  teamId!: string;
}
