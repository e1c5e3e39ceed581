import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Guarded } from '../../graphql/guarded.ts';
import { PageArgs } from '../../graphql/page-args.ts';
import { listDeliveries, listWebhooks } from './list-webhooks.ts';
import { WebhookDeliveryConnectionType } from './webhook-delivery.type.ts';
import type { Webhook } from './webhook.entity.ts';
import { WebhookConnectionType, WebhookType } from './webhook.type.ts';

@Resolver(() => WebhookType)
export class WebhookResolver {
  @Guarded()
  @Query(() => WebhookConnectionType, { description: 'Your webhooks; all of them for administrators.' })
  webhooks(@Ctx() ctx: Context, @Args(() => PageArgs) page: PageArgs): Promise<WebhookConnectionType> {
    return listWebhooks(ctx, page);
  }

  @Guarded()
  @Query(() => WebhookDeliveryConnectionType, {
    description: 'What was sent to a webhook in the last 30 days and what came of it, the newest first.',
  })
  webhookDeliveries(
    @Ctx() ctx: Context,
    @Arg('webhook', () => ID, { description: 'The id of the webhook.' }) webhook: string,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<WebhookDeliveryConnectionType> {
    return listDeliveries(ctx, webhook, page);
  }

  @FieldResolver(() => Boolean, { description: 'Whether changes are sent to it.' })
  isOn(@Root() webhook: Webhook): boolean {
    return webhook.switchedOffAt == null;
  }
}
