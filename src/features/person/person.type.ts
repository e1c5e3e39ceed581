import { Field, ObjectType } from 'type-graphql';
import { ProblemType } from '../../graphql/problem.type.ts';
import { edgeOf, NodeType, PageInfoType } from '../../graphql/relay.type.ts';

@ObjectType('Person', {
  implements: NodeType,
  description: 'Somebody who can sign in. Never somebody who is helped: of those, nothing that names them is kept.',
})
export class PersonType extends NodeType {
  @Field(() => String, { description: 'Their name.' })
  name!: string;
}

export const PersonEdgeType = edgeOf('Person', () => PersonType);

@ObjectType('PersonConnection', { description: 'A page of people.' })
export class PersonConnectionType {
  @Field(() => [PersonEdgeType], { description: 'The people of this page.' })
  edges!: InstanceType<typeof PersonEdgeType>[];

  @Field(() => PageInfoType, { description: 'Where this page stands in the list.' })
  pageInfo!: PageInfoType;
}

@ObjectType('PersonPayload', { description: 'What came of a change to a person.' })
export class PersonPayload {
  @Field(() => PersonType, { nullable: true, description: 'The person as they are now; null when nothing was done.' })
  person?: PersonType | null;

  @Field(() => [ProblemType], { description: 'What was wrong. Empty when all went well.' })
  problems!: ProblemType[];
}
