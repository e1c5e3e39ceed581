import { Field, Float, Int, ObjectType } from 'type-graphql';
import { edgeOf, PageInfoType } from '../../graphql/relay.type.ts';
import { ViewHeadType } from './view-head.type.ts';

@ObjectType('ProvisionArea', {
  description: 'What is missing in one area in one quarter, over all needs, or of the one that was asked for.',
})
export class ProvisionAreaType {
  @Field(() => Int, {
    nullable: true,
    description:
      'How deprived the area is: the mean decile of its neighbourhoods, 1 the most. It is no part of a score.',
  })
  decile!: number | null;

  @Field(() => Int, { description: 'How many people live there; 0 where that is not known.' })
  residents!: number;

  @Field(() => Int, { description: 'Of how many needs there are figures.' })
  needs!: number;

  @Field(() => Int, { description: 'For how many of them there is nothing to which people may be referred.' })
  needsWithNothing!: number;

  @Field(() => Int, { description: 'For how many of them there is less than half of what is usual.' })
  needsShort!: number;

  @Field(() => Float, { description: 'The mean of the gap scores, from 0 to 100.' })
  meanScore!: number;

  @Field(() => Float, { description: 'The highest of the gap scores.' })
  highestScore!: number;
}

export const ProvisionAreaEdgeType = edgeOf('ProvisionArea', () => ProvisionAreaType);

@ObjectType('ProvisionAreaConnection', {
  description: 'A page of areas with what is missing in each, those with the highest mean of scores first.',
})
export class ProvisionAreaConnectionType extends ViewHeadType {
  @Field(() => [ProvisionAreaEdgeType], { description: 'The areas of this page; none where there was a problem.' })
  edges!: InstanceType<typeof ProvisionAreaEdgeType>[];

  @Field(() => PageInfoType, { description: 'Where this page stands in the list.' })
  pageInfo!: PageInfoType;
}
