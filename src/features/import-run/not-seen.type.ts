import { Field, ID, ObjectType } from 'type-graphql';
import { edgeOf, PageInfoType } from '../../graphql/relay.type.ts';

@ObjectType('NotSeenListing', {
  description: 'Something that came from a feed, and is in it no more. It stays as it is until a person decides.',
})
export class NotSeenListingType {
  @Field(() => ID, { description: 'The id of the service, organisation or place here.' })
  id!: string;

  @Field(() => String, { description: 'The feed it came from.' })
  source!: string;

  @Field(() => String, { description: 'Its id there.' })
  sourceId!: string;

  @Field(() => String, { description: 'What it is: service, organisation or location.' })
  subject!: string;

  @Field(() => String, { description: 'What it is called here.' })
  name!: string;

  @Field(() => Date, { description: 'When the feed had it last.' })
  lastSeenAt!: Date;

  @Field(() => Date, { description: 'Since which import it is missing.' })
  notSeenSince!: Date;
}

export const NotSeenListingEdgeType = edgeOf('NotSeenListing', () => NotSeenListingType);

@ObjectType('NotSeenListingConnection', { description: 'A page of listings that are in their feed no more.' })
export class NotSeenListingConnectionType {
  @Field(() => [NotSeenListingEdgeType], { description: 'The listings of this page.' })
  edges!: InstanceType<typeof NotSeenListingEdgeType>[];

  @Field(() => PageInfoType, { description: 'Where this page stands in the list.' })
  pageInfo!: PageInfoType;
}
