import { Field, ID, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../../graphql/enum.ts';
import { ProblemType } from '../../graphql/problem.type.ts';
import { edgeOf, PageInfoType } from '../../graphql/relay.type.ts';

export type Choice = 'THEIRS' | 'OURS';

export const ConflictChoiceEnum = enumOf<Choice>('ConflictChoice', 'Whose word stands.', {
  THEIRS: 'What the feed says. From then on it may change the field again.',
  OURS: 'What stands here. The feed is asked again only when it says something else.',
});

@ObjectType('ImportConflict', {
  description: 'A feed says something new of a field that somebody has changed here. It waits until a person decides.',
})
export class ImportConflictType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => Int, { description: 'Goes up by one with each change. Send back the one you saw.' })
  version!: number;

  @Field(() => String, { description: 'The feed that says something else.' })
  source!: string;

  @Field(() => String, { description: 'The id of the listing there.' })
  sourceId!: string;

  @Field(() => String, { description: 'What it is about: organisation, service or location.' })
  subject!: string;

  @Field(() => ID, { description: 'The id of that organisation, service or place here.' })
  subjectId!: string;

  @Field(() => String, { description: 'Which field, as the inputs of changes name it: contacts.' })
  field!: string;

  @Field(() => Date, { description: 'When the feed was found to say something else.' })
  foundAt!: Date;
}

export const ImportConflictEdgeType = edgeOf('ImportConflict', () => ImportConflictType);

@ObjectType('ImportConflictConnection', { description: 'A page of what feeds and directory say differently.' })
export class ImportConflictConnectionType {
  @Field(() => [ImportConflictEdgeType], { description: 'The conflicts of this page.' })
  edges!: InstanceType<typeof ImportConflictEdgeType>[];

  @Field(() => PageInfoType, { description: 'Where this page stands in the list.' })
  pageInfo!: PageInfoType;
}

@ObjectType('ImportConflictPayload', { description: 'What came of a decision.' })
export class ImportConflictPayload {
  @Field(() => ImportConflictType, { nullable: true, description: 'What was decided; null when nothing was.' })
  conflict?: ImportConflictType | null;

  @Field(() => [ProblemType], { description: 'What was wrong. Empty when all went well.' })
  problems!: ProblemType[];
}
