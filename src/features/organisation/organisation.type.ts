import { Field, ObjectType } from 'type-graphql';
import { enumOf } from '../../graphql/enum.ts';
import { ProblemType } from '../../graphql/problem.type.ts';
import { edgeOf, NodeType, PageInfoType } from '../../graphql/relay.type.ts';
import { ListingType } from '../listing/listing.type.ts';
import type { OrganisationKind } from './organisation.entity.ts';

export const OrganisationKindEnum = enumOf<OrganisationKind>(
  'OrganisationKind',
  'What sort of body an organisation is.',
  {
    CHARITY: 'A registered charity.',
    CIC: 'A community interest company.',
    UNINCORPORATED_GROUP: 'A group without legal form of its own.',
    STATUTORY_BODY: 'A council, an NHS body or another public body.',
    FAITH_GROUP: 'A church, mosque, temple, gurdwara, synagogue or another faith group.',
    COMPANY: 'A company that is neither a charity nor a community interest company.',
    COOPERATIVE: 'A co-operative or community benefit society.',
    OTHER: 'Something else.',
  },
);

@ObjectType('Organisation', {
  implements: NodeType,
  description: 'A body that offers services: a charity, a community group, a statutory body.',
})
export class OrganisationType extends ListingType {
  @Field(() => [String], { description: 'Other names it is known by.' })
  alternativeNames!: string[];

  @Field(() => OrganisationKindEnum, { description: 'What sort of body it is.' })
  kind!: OrganisationKind;

  @Field(() => [String], { description: 'Official identifiers in org-id.guide form: GB-CHC-1234567.' })
  identifiers!: string[];
}

export const OrganisationEdgeType = edgeOf('Organisation', () => OrganisationType);

@ObjectType('OrganisationConnection', { description: 'A page of organisations.' })
export class OrganisationConnectionType {
  @Field(() => [OrganisationEdgeType], { description: 'The organisations of this page.' })
  edges!: InstanceType<typeof OrganisationEdgeType>[];

  @Field(() => PageInfoType, { description: 'Where this page stands in the list.' })
  pageInfo!: PageInfoType;
}

@ObjectType('OrganisationPayload', { description: 'What came of a change to an organisation.' })
export class OrganisationPayload {
  @Field(() => OrganisationType, {
    nullable: true,
    description: 'The organisation as it is now; null when nothing was done. After a conflict: how it is now.',
  })
  organisation?: OrganisationType | null;

  @Field(() => [ProblemType], { description: 'What was wrong. Empty when all went well.' })
  problems!: ProblemType[];
}
