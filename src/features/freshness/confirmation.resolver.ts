import { Arg, Args, Ctx, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Command } from '../../graphql/command.ts';
import { REASON, VersionedId } from '../listing/versioned.inputs.ts';
import { ServicePayload } from '../service/service.type.ts';
import { confirmListing, payloadOf } from './confirm-listing.ts';
import { ConfirmationPayload } from './confirmation.type.ts';
import { verifyService } from './verify-service.ts';

@Resolver()
export class ConfirmationResolver {
  @Command(() => ConfirmationPayload, {
    description:
      'Says, for its organisation, that everything in a service or an organisation is still right, as it was read.',
  })
  async confirmListing(
    @Ctx() ctx: Context,
    @Args(() => VersionedId) which: VersionedId,
  ): Promise<Partial<ConfirmationPayload>> {
    return payloadOf(await confirmListing(ctx, which));
  }

  @Command(() => ServicePayload, {
    description:
      'Notes that somebody of the partnership has rung or been there, and that everything in a service is right.',
  })
  async verifyService(
    @Ctx() ctx: Context,
    @Args(() => VersionedId) which: VersionedId,
    @Arg('reason', () => String, { nullable: true, description: REASON }) reason?: string,
  ): Promise<Partial<ServicePayload>> {
    return { service: await verifyService(ctx, which, reason) };
  }
}
