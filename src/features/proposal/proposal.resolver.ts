import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Guarded } from '../../graphql/guarded.ts';
import { PageArgs } from '../../graphql/page-args.ts';
import { OrganisationType } from '../organisation/organisation.type.ts';
import type { ChangeProposal } from './change-proposal.entity.ts';
import { findCurrentValues } from './find-current-values.ts';
import { findProposal, listMyProposals } from './list-proposals.ts';
import { fieldsSideBySide } from './list-proposed-fields.ts';
import type { ProposalRow } from './proposal.queries.ts';
import {
  ChangeProposalConnectionType,
  ChangeProposalPayload,
  ChangeProposalType,
  ProposedFieldType,
} from './proposal.type.ts';
import { shownProposal } from './shown-proposal.ts';

@Resolver(() => ChangeProposalType)
export class ProposalResolver {
  @Guarded()
  @Query(() => ChangeProposalConnectionType, { description: 'Your own proposals, and what was decided.' })
  myProposals(@Ctx() ctx: Context, @Args(() => PageArgs) page: PageArgs): Promise<ChangeProposalConnectionType> {
    return listMyProposals(ctx, page);
  }

  @Guarded()
  @Query(() => ChangeProposalType, {
    nullable: true,
    description:
      'A proposal that you may decide on, or that was decided on: history names its id. Null when there is none.',
  })
  changeProposal(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Which proposal.' }) id: string,
  ): Promise<ChangeProposalType | null> {
    return findProposal(ctx, id);
  }

  @FieldResolver(() => [ProposedFieldType], { description: 'Field by field, old beside new.' })
  fields(@Root() proposal: ProposalRow, @Ctx() ctx: Context): Promise<ProposedFieldType[]> {
    return fieldsSideBySide(ctx, proposal);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'The version of the listing now: pass it when you decide. Null where you may not see the listing.',
  })
  async listingVersion(@Root() { targetKind, targetId }: ProposalRow, @Ctx() ctx: Context): Promise<number | null> {
    return (await findCurrentValues(ctx, targetKind, targetId))?.version ?? null;
  }

  @FieldResolver(() => OrganisationType, {
    nullable: true,
    description: 'Whose listing it is, where you may see it.',
  })
  organisation(@Root() proposal: ProposalRow, @Ctx() { loaders }: Context): Promise<OrganisationType | null> {
    return loaders.organisation.load(proposal.organisationId);
  }
}

@Resolver(() => ChangeProposalPayload)
export class ProposalPayloadResolver {
  /** Here and not in the commands: a proposal that is sent again answers with the proposal itself. */
  @FieldResolver(() => ChangeProposalType, { nullable: true })
  proposal(@Root() { proposal }: { proposal?: ChangeProposal | ProposalRow | null }): ProposalRow | null {
    return proposal ? shownProposal(proposal) : null;
  }
}
