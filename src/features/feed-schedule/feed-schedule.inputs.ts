import { Field, InputType } from 'type-graphql';
import type { FeedRhythm } from './feed-schedule.codes.ts';
import { FeedRhythmEnum } from './feed-schedule.type.ts';

@InputType({ description: 'Which feed to import by itself, and how often.' })
export class FeedScheduleInput {
  @Field(() => String, { description: 'Where the feed is: https://example.org/api.' })
  address!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The name that its listings carry, as --source of the command. Made of its address, unless said.',
  })
  source?: string | null;

  @Field(() => FeedRhythmEnum, { description: 'How often.' })
  every!: FeedRhythm;
}
