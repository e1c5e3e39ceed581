import { Arg, Args, Ctx, ID, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Command } from '../../graphql/command.ts';
import { DO_NOT_LIST, REASON, VersionedId, VersionToRestore } from '../listing/versioned.inputs.ts';
import { archiveService } from './archive-service.ts';
import { createService } from './create-service.ts';
import { ServiceInput } from './service.inputs.ts';
import { ServicePayload } from './service.type.ts';
import { restoreService } from './restore-service.ts';
import { restoreServiceVersion } from './restore-service-version.ts';
import { updateService } from './update-service.ts';

type Outcome = Promise<Partial<ServicePayload>>;

@Resolver()
export class ServiceCommandsResolver {
  @Command(() => ServicePayload, { description: 'Adds a service.', creates: true })
  async createService(
    @Ctx() ctx: Context,
    @Arg('organisationId', () => ID, { description: 'Who offers it.' }) organisationId: string,
    @Arg('input', () => ServiceInput, { description: 'What to say about it.' }) input: ServiceInput,
    @Arg('reason', () => String, { nullable: true, description: REASON }) reason?: string,
  ): Outcome {
    return { service: await createService(ctx, organisationId, input, reason) };
  }

  @Command(() => ServicePayload, {
    description: 'Changes what the input holds and leaves the rest of the service as it is.',
  })
  async updateService(
    @Ctx() ctx: Context,
    @Args(() => VersionedId) which: VersionedId,
    @Arg('input', () => ServiceInput, { description: 'What changes.' }) input: ServiceInput,
    @Arg('reason', () => String, { nullable: true, description: REASON }) reason?: string,
  ): Outcome {
    return { service: await updateService(ctx, which, input, reason) };
  }

  @Command(() => ServicePayload, {
    description: 'Takes a service out of the directory. Nothing is deleted.',
  })
  async archiveService(
    @Ctx() ctx: Context,
    @Args(() => VersionedId) which: VersionedId,
    @Arg('reason', () => String, { description: 'Why: ended, entered twice, asked to be removed.' }) reason: string,
    @Arg('doNotList', () => Boolean, { defaultValue: false, description: DO_NOT_LIST }) doNotList: boolean,
  ): Outcome {
    return { service: await archiveService(ctx, which, reason, { doNotList }) };
  }

  @Command(() => ServicePayload, { description: 'Puts an archived service back into the directory.' })
  async restoreService(@Ctx() ctx: Context, @Args(() => VersionedId) which: VersionedId): Outcome {
    return { service: await restoreService(ctx, which) };
  }

  @Command(() => ServicePayload, {
    description:
      "Puts a service back as it was after one of its changes, as a new change. What is not an editor's to say (whether it is archived, published, assessed) stays as it is.",
  })
  async restoreServiceVersion(
    @Ctx() ctx: Context,
    @Args(() => VersionToRestore) which: VersionToRestore,
    @Arg('reason', () => String, { description: 'Why. History shows it.' }) reason: string,
  ): Outcome {
    return { service: await restoreServiceVersion(ctx, which, reason) };
  }
}
