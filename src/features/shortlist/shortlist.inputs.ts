import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'A service that somebody may like, and what you want to say of it.' })
export class ShortlistItemInput {
  @Field(() => ID, { description: 'Which service.' })
  serviceId!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'What the person should know, in a sentence or two: “Ask for the quiet table.” They read it; it names nobody.',
  })
  note?: string | null;
}
