import { Field, InputType } from 'type-graphql';
import type { Contact, Link } from '../../shared/contact.ts';

@InputType({
  description: 'A way to reach an organisation or a service: a phone, an e-mail address or a note is needed.',
})
export class ContactInput implements Contact {
  @Field(() => String, { nullable: true, description: 'Who answers.' })
  name?: string;

  @Field(() => String, { nullable: true, description: 'What they do there.' })
  role?: string;

  @Field(() => String, { nullable: true, description: 'Telephone number, with its area code.' })
  phone?: string;

  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  email?: string;

  @Field(() => String, { nullable: true, description: 'Anything to know before getting in touch.' })
  note?: string;
}

@InputType({ description: 'A web address.' })
export class LinkInput implements Link {
  @Field(() => String, { description: 'The address, starting with http:// or https://.' })
  url!: string;

  @Field(() => String, { nullable: true, description: 'What it leads to: Website, Booking.' })
  label?: string;
}
