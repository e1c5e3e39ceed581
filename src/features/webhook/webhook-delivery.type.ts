import { Field, ID, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../../graphql/enum.ts';
import { edgeOf, PageInfoType } from '../../graphql/relay.type.ts';
import type { DeliveryOccasion, DeliveryStatus } from './webhook.codes.ts';

export const DeliveryOccasionEnum = enumOf<DeliveryOccasion>('WebhookDeliveryOccasion', 'Why something is sent.', {
  CHANGES: 'Listings have changed.',
  PING: 'Somebody wants to see whether it arrives: pingWebhook.',
});

export const DeliveryStatusEnum = enumOf<DeliveryStatus>('WebhookDeliveryStatus', 'Where a delivery stands.', {
  WAITING: 'It is on its way, or waits to be tried again.',
  DELIVERED: 'It was taken: the answer was 200 to 299.',
  FAILED: 'It was given up. What it told is told again with the next one.',
});

@ObjectType('WebhookDelivery', { description: 'One thing that was sent to a webhook. Kept for 30 days.' })
export class WebhookDeliveryType {
  @Field(() => ID, { description: 'Its id, which is sent as webhook-id, the same at each attempt.' })
  id!: string;

  @Field(() => DeliveryOccasionEnum, { description: 'Why it is sent.' })
  occasion!: DeliveryOccasion;

  @Field(() => DeliveryStatusEnum, { description: 'Where it stands.' })
  status!: DeliveryStatus;

  @Field(() => String, { description: 'What is sent, to the letter.' })
  body!: string;

  @Field(() => Int, { description: 'How often it was tried.' })
  attempts!: number;

  @Field(() => Int, { nullable: true, description: 'The HTTP status of the last answer; null where there was none.' })
  answerCode?: number | null;

  @Field(() => String, { nullable: true, description: 'Why the last attempt failed; null where none did.' })
  failure?: string | null;

  @Field(() => Date, { description: 'When it was written.' })
  createdAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was last tried.' })
  attemptedAt?: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was delivered or given up; null while it waits.' })
  settledAt?: Date | null;
}

export const WebhookDeliveryEdgeType = edgeOf('WebhookDelivery', () => WebhookDeliveryType);

@ObjectType('WebhookDeliveryConnection', { description: 'A page of what was sent to a webhook.' })
export class WebhookDeliveryConnectionType {
  @Field(() => [WebhookDeliveryEdgeType], { description: 'The deliveries of this page, the newest first.' })
  edges!: InstanceType<typeof WebhookDeliveryEdgeType>[];

  @Field(() => PageInfoType, { description: 'Where this page stands in the list.' })
  pageInfo!: PageInfoType;
}
