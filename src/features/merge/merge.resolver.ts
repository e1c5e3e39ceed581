import { Arg, Args, Ctx, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Command } from '../../graphql/command.ts';
import type { OrganisationPart, ServicePart } from './merge.codes.ts';
import { MergeArgs, OrganisationPartEnum, ServicePartEnum } from './merge.inputs.ts';
import { mergeOrganisations } from './merge-organisations.ts';
import { mergeServices } from './merge-services.ts';
import { MergeOrganisationsPayload, MergeServicesPayload } from './merge.type.ts';

const FROM_MERGED =
  'What to take from the one that goes. All else stays as the kept one has it; where that says nothing, the other one speaks.';
const REASON = 'Why they are one, in a sentence that names nobody.';

@Resolver()
export class MergeResolver {
  @Command(() => MergeOrganisationsPayload, {
    description:
      'Makes one organisation of two: services, places, editors, identifiers, contacts and history go to the kept one, and the id of the other leads there. It cannot be undone.',
  })
  async mergeOrganisations(
    @Ctx() ctx: Context,
    @Args(() => MergeArgs) which: MergeArgs,
    @Arg('fromMerged', () => [OrganisationPartEnum], { defaultValue: [], description: FROM_MERGED })
    fromMerged: OrganisationPart[],
    @Arg('reason', () => String, { description: REASON }) reason: string,
  ): Promise<Partial<MergeOrganisationsPayload>> {
    return mergeOrganisations(ctx, { ...which, fromMerged }, reason);
  }

  @Command(() => MergeServicesPayload, {
    description:
      'Makes one service of two: places, contacts and history go to the kept one, and the id of the other leads there. It cannot be undone.',
  })
  async mergeServices(
    @Ctx() ctx: Context,
    @Args(() => MergeArgs) which: MergeArgs,
    @Arg('fromMerged', () => [ServicePartEnum], { defaultValue: [], description: FROM_MERGED })
    fromMerged: ServicePart[],
    @Arg('reason', () => String, { description: REASON }) reason: string,
  ): Promise<Partial<MergeServicesPayload>> {
    return { service: await mergeServices(ctx, { ...which, fromMerged }, reason) };
  }
}
