import { Field, ObjectType } from 'type-graphql';
import type { Contact, Link } from '../../shared/contact.ts';

@ObjectType('Contact', { description: 'A way to reach an organisation or a service.' })
export class ContactType implements Contact {
  @Field(() => String, { nullable: true, description: 'Who answers.' })
  name?: string;

  @Field(() => String, { nullable: true, description: 'What they do there.' })
  role?: string;

  @Field(() => String, { nullable: true, description: 'Telephone number, as it is written on a leaflet.' })
  phone?: string;

  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  email?: string;

  @Field(() => String, { nullable: true, description: 'Anything to know before getting in touch.' })
  note?: string;
}

@ObjectType('Link', { description: 'A web address.' })
export class LinkType implements Link {
  @Field(() => String, { description: 'The address, with http:// or https://.' })
  url!: string;

  @Field(() => String, { nullable: true, description: 'What it leads to: Website, Booking.' })
  label?: string;
}
