import { Arg, Ctx, ID, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Command } from '../../graphql/command.ts';
import { liftSuspension } from './lift-suspension.ts';
import { suspendOrganisation } from './suspend-organisation.ts';
import { suspendService } from './suspend-service.ts';
import { SuspensionPayload } from './suspension.type.ts';

type Outcome = Promise<Partial<SuspensionPayload>>;

const WHY = 'Why. Staff, the editors and the assurers read it, and it is kept.';

@Resolver()
export class SuspensionCommandsResolver {
  @Command(() => SuspensionPayload, {
    description:
      'Withdraws a service at once: nobody may be connected to it, and the public does not find it. By an assurer of its area who does not edit for its organisation.',
  })
  async suspendService(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'The id of the service.' }) id: string,
    @Arg('reason', () => String, { description: WHY }) reason: string,
  ): Outcome {
    return { suspension: await suspendService(ctx, id, reason) };
  }

  @Command(() => SuspensionPayload, {
    description: 'Withdraws an organisation at once, with all that it offers and will add.',
  })
  async suspendOrganisation(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'The id of the organisation.' }) id: string,
    @Arg('reason', () => String, { description: WHY }) reason: string,
  ): Outcome {
    return { suspension: await suspendOrganisation(ctx, id, reason) };
  }

  @Command(() => SuspensionPayload, {
    description:
      'Ends a suspension. The standing is again what checks and decisions say: lifting raises nothing above that.',
  })
  async liftSuspension(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'The id of the suspension.' }) id: string,
    @Arg('reason', () => String, { description: 'Why. It is kept.' }) reason: string,
  ): Outcome {
    return { suspension: await liftSuspension(ctx, id, reason) };
  }
}
