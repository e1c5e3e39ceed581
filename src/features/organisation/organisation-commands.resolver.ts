import { Arg, Args, Ctx, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Command } from '../../graphql/command.ts';
import { DO_NOT_LIST, REASON, VersionedId, VersionToRestore } from '../listing/versioned.inputs.ts';
import { archiveOrganisation } from './archive-organisation.ts';
import { createOrganisation } from './create-organisation.ts';
import { OrganisationInput } from './organisation.inputs.ts';
import { OrganisationPayload } from './organisation.type.ts';
import { restoreOrganisation } from './restore-organisation.ts';
import { restoreOrganisationVersion } from './restore-organisation-version.ts';
import { updateOrganisation } from './update-organisation.ts';

type Outcome = Promise<Partial<OrganisationPayload>>;

@Resolver()
export class OrganisationCommandsResolver {
  @Command(() => OrganisationPayload, { description: 'Adds an organisation.', creates: true })
  async createOrganisation(
    @Ctx() ctx: Context,
    @Arg('input', () => OrganisationInput, { description: 'What to say about it.' }) input: OrganisationInput,
    @Arg('reason', () => String, { nullable: true, description: REASON }) reason?: string,
  ): Outcome {
    return { organisation: await createOrganisation(ctx, input, reason) };
  }

  @Command(() => OrganisationPayload, {
    description: 'Changes what the input holds and leaves the rest of the organisation as it is.',
  })
  async updateOrganisation(
    @Ctx() ctx: Context,
    @Args(() => VersionedId) which: VersionedId,
    @Arg('input', () => OrganisationInput, { description: 'What changes.' }) input: OrganisationInput,
    @Arg('reason', () => String, { nullable: true, description: REASON }) reason?: string,
  ): Outcome {
    return { organisation: await updateOrganisation(ctx, which, input, reason) };
  }

  @Command(() => OrganisationPayload, {
    description: 'Takes an organisation and all its services out of the directory. Nothing is deleted.',
  })
  async archiveOrganisation(
    @Ctx() ctx: Context,
    @Args(() => VersionedId) which: VersionedId,
    @Arg('reason', () => String, { description: 'Why: closed, merged, asked to be removed.' }) reason: string,
    @Arg('doNotList', () => Boolean, { defaultValue: false, description: DO_NOT_LIST }) doNotList: boolean,
  ): Outcome {
    return { organisation: await archiveOrganisation(ctx, which, reason, { doNotList }) };
  }

  @Command(() => OrganisationPayload, { description: 'Puts an archived organisation back into the directory.' })
  async restoreOrganisation(@Ctx() ctx: Context, @Args(() => VersionedId) which: VersionedId): Outcome {
    return { organisation: await restoreOrganisation(ctx, which) };
  }

  @Command(() => OrganisationPayload, {
    description:
      "Puts an organisation back as it was after one of its changes, as a new change. What is not an editor's to say (whether it is archived, published, assessed) stays as it is.",
  })
  async restoreOrganisationVersion(
    @Ctx() ctx: Context,
    @Args(() => VersionToRestore) which: VersionToRestore,
    @Arg('reason', () => String, { description: 'Why. History shows it.' }) reason: string,
  ): Outcome {
    return { organisation: await restoreOrganisationVersion(ctx, which, reason) };
  }
}
