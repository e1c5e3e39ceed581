import { Field, Int, ObjectType } from 'type-graphql';
import { NodeType } from '../../graphql/relay.type.ts';
import { ContactType, LinkType } from './contact.type.ts';

@ObjectType('Provenance', { description: 'Where a record came from.' })
export class ProvenanceType {
  @Field(() => String, {
    nullable: true,
    description: 'The source: charity-register, or null when it was entered here.',
  })
  source!: string | null;

  @Field(() => String, { nullable: true, description: 'Its id at the source.' })
  sourceId!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was last fetched from the source.' })
  fetchedAt!: Date | null;
}

@ObjectType({ description: 'What organisations and services have in common.' })
export abstract class ListingType extends NodeType {
  @Field(() => Int, { description: 'Raised by each change. Pass it back when you change this.' })
  version!: number;

  @Field(() => [ContactType], {
    description: 'How to reach it. Where a service has none, use those of its organisation.',
  })
  contacts!: ContactType[];

  @Field(() => [LinkType], { description: 'Where to find it on the web.' })
  links!: LinkType[];

  @Field(() => Date, { description: 'When it was added here.' })
  createdAt!: Date;

  @Field(() => Date, { description: 'When it was last changed here.' })
  updatedAt!: Date;

  @Field(() => Date, {
    nullable: true,
    description: 'When it was taken out of the directory. Only those who keep the directory see such a one.',
  })
  archivedAt?: Date | null;
}
