import { Field, InputType, Int } from 'type-graphql';

@InputType({
  description: 'After how many months listings are to be checked again, and which. The months rise strictly.',
})
export class FreshnessPolicyInput {
  @Field(() => String, { nullable: true, description: 'The code of an area: E08000009. Everywhere when left out.' })
  areaCode?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The code of a kind of activity: food-support. All when left out.',
  })
  activityKind?: string | null;

  @Field(() => Int, { description: 'Months after which whoever keeps a listing is reminded.' })
  firstReminderMonths!: number;

  @Field(() => Int, { description: 'Months after which they are reminded again.' })
  secondReminderMonths!: number;

  @Field(() => Int, { description: 'Months after which a listing is stale: 60 at most.' })
  staleMonths!: number;
}
