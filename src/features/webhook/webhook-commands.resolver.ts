import { Arg, Ctx, ID, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Command } from '../../graphql/command.ts';
import { createWebhook } from './create-webhook.ts';
import { pingWebhook } from './ping-webhook.ts';
import { removeWebhook } from './remove-webhook.ts';
import { rotateWebhookSecret } from './rotate-webhook-secret.ts';
import { sendWebhookAgain } from './send-webhook-again.ts';
import { switchWebhookOff, switchWebhookOn } from './switch-webhook.ts';
import { WebhookInput } from './webhook.inputs.ts';
import { RemovedWebhookPayload, WebhookDeliveryPayload, WebhookPayload, WebhookSecretPayload } from './webhook.type.ts';

const WHICH = 'The id of the webhook.';

@Resolver()
export class WebhookCommandsResolver {
  @Command(() => WebhookSecretPayload, {
    description: 'Has you told of changes at an address of yours. The secret by which you check that is shown once.',
    creates: true,
  })
  createWebhook(
    @Ctx() ctx: Context,
    @Arg('input', () => WebhookInput, { description: 'Where, and of what.' }) input: WebhookInput,
  ): Promise<Partial<WebhookSecretPayload>> {
    return createWebhook(ctx, input);
  }

  @Command(() => WebhookSecretPayload, {
    description: 'Gives a webhook of yours a new secret. For 24 hours what is sent is signed with both.',
  })
  rotateWebhookSecret(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: WHICH }) id: string,
  ): Promise<Partial<WebhookSecretPayload>> {
    return rotateWebhookSecret(ctx, id);
  }

  @Command(() => WebhookPayload, {
    description: 'Lets a webhook hear again from where it stopped, so that nothing was missed.',
  })
  async switchWebhookOn(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: WHICH }) id: string,
  ): Promise<Partial<WebhookPayload>> {
    return { webhook: await switchWebhookOn(ctx, id) };
  }

  @Command(() => WebhookPayload, { description: 'Sends nothing to a webhook until it is switched on again.' })
  async switchWebhookOff(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: WHICH }) id: string,
  ): Promise<Partial<WebhookPayload>> {
    return { webhook: await switchWebhookOff(ctx, id) };
  }

  @Command(() => RemovedWebhookPayload, { description: 'Takes a webhook away, with the list of what was sent to it.' })
  async removeWebhook(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: WHICH }) id: string,
  ): Promise<Partial<RemovedWebhookPayload>> {
    return { removedId: await removeWebhook(ctx, id) };
  }

  @Command(() => WebhookDeliveryPayload, {
    description: 'Sends a ping to a webhook, once, to see whether it arrives: webhookDeliveries says.',
  })
  async pingWebhook(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: WHICH }) id: string,
  ): Promise<Partial<WebhookDeliveryPayload>> {
    return { delivery: await pingWebhook(ctx, id) };
  }

  @Command(() => WebhookDeliveryPayload, {
    description: 'Sends once more what was delivered or given up: the very same, with its id.',
  })
  async sendWebhookAgain(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'The id of the delivery.' }) id: string,
  ): Promise<Partial<WebhookDeliveryPayload>> {
    return { delivery: await sendWebhookAgain(ctx, id) };
  }
}
