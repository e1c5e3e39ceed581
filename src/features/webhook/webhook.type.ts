import { Field, ID, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../../graphql/enum.ts';
import { ProblemType } from '../../graphql/problem.type.ts';
import { edgeOf, PageInfoType } from '../../graphql/relay.type.ts';
import type { ListingKind } from '../listing/listing-kind.codes.ts';
import { ListingKindEnum } from '../listing/listing-kind.type.ts';
import type { SwitchOffReason } from './webhook.codes.ts';
import { WebhookDeliveryType } from './webhook-delivery.type.ts';

export const SwitchOffReasonEnum = enumOf<SwitchOffReason>('WebhookSwitchOffReason', 'Why a webhook is switched off.', {
  BY_HAND: 'Somebody switched it off.',
  FAILURES: 'Three deliveries, one after the other, were given up.',
  GONE: 'It answered 410: nobody listens there any more.',
});

@ObjectType('Webhook', { description: 'Where somebody wants to be told of changes in the published catalogue.' })
export class WebhookType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'Who listens there.' })
  name!: string;

  @Field(() => String, { description: 'The address to which changes are sent.' })
  address!: string;

  @Field(() => [ListingKindEnum], { description: 'Of which kinds of listing it hears.' })
  kinds!: ListingKind[];

  @Field(() => Date, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => Date, {
    nullable: true,
    description: 'Until when the secret before counts too; null where there was none.',
  })
  formerSecretUntil?: Date | null;

  @Field(() => Int, {
    description: 'How many deliveries were given up, one after the other. At three it is switched off.',
  })
  failedDeliveries!: number;

  @Field(() => Date, { nullable: true, description: 'Since when it is switched off; null while it is on.' })
  switchedOffAt?: Date | null;

  @Field(() => SwitchOffReasonEnum, { nullable: true, description: 'Why it is switched off; null while it is on.' })
  switchedOffBecause?: SwitchOffReason | null;
}

export const WebhookEdgeType = edgeOf('Webhook', () => WebhookType);

@ObjectType('WebhookConnection', { description: 'A page of webhooks.' })
export class WebhookConnectionType {
  @Field(() => [WebhookEdgeType], { description: 'The webhooks of this page, in the order in which they were made.' })
  edges!: InstanceType<typeof WebhookEdgeType>[];

  @Field(() => PageInfoType, { description: 'Where this page stands in the list.' })
  pageInfo!: PageInfoType;
}

@ObjectType('WebhookPayload', { description: 'What came of a change to a webhook.' })
export class WebhookPayload {
  @Field(() => WebhookType, { nullable: true, description: 'The webhook as it is now; null when nothing was done.' })
  webhook?: WebhookType | null;

  @Field(() => [ProblemType], { description: 'What was wrong. Empty when all went well.' })
  problems!: ProblemType[];
}

@ObjectType('WebhookSecretPayload', { description: 'What came of making a webhook, or a new secret for one.' })
export class WebhookSecretPayload {
  @Field(() => WebhookType, { nullable: true, description: 'The webhook; null when nothing was done.' })
  webhook?: WebhookType | null;

  @Field(() => String, {
    nullable: true,
    description:
      'By which you check that something comes from here. Keep it now: it is never shown again, also not to the same idempotencyKey.',
  })
  secret?: string | null;

  @Field(() => [ProblemType], { description: 'What was wrong. Empty when all went well.' })
  problems!: ProblemType[];
}

@ObjectType('RemovedWebhookPayload', { description: 'What came of removing a webhook.' })
export class RemovedWebhookPayload {
  @Field(() => ID, { nullable: true, description: 'The id that it had; null when nothing was done.' })
  removedId?: string | null;

  @Field(() => [ProblemType], { description: 'What was wrong. Empty when all went well.' })
  problems!: ProblemType[];
}

@ObjectType('WebhookDeliveryPayload', { description: 'What came of sending something to a webhook.' })
export class WebhookDeliveryPayload {
  @Field(() => WebhookDeliveryType, {
    nullable: true,
    description: 'The delivery, which is on its way now; null when nothing was done.',
  })
  delivery?: WebhookDeliveryType | null;

  @Field(() => [ProblemType], { description: 'What was wrong. Empty when all went well.' })
  problems!: ProblemType[];
}
