import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Guarded } from '../../graphql/guarded.ts';
import { PageArgs } from '../../graphql/page-args.ts';
import { ProblemType } from '../../graphql/problem.type.ts';
import { pageById } from '../../graphql/relay.ts';
import { reachOf } from '../../policy/permit.ts';
import { OrganisationType } from '../organisation/organisation.type.ts';
import { RoleAssignmentType } from '../role/role.type.ts';
import { findTeam } from './find-team.ts';
import { shownTeam } from './shown-team.ts';
import type { Team } from './team.entity.ts';
import { teamsAfter, type TeamRow } from './team.queries.ts';
import { gapsOf } from './team.rules.ts';
import { TeamConnectionType, TeamType } from './team.type.ts';

type Shown = TeamRow | Team;

@Resolver(() => TeamType)
export class TeamResolver {
  @Guarded()
  @Query(() => TeamConnectionType, {
    description:
      'The teams at work in which you hold a role, in the order in which they were added; administrators see all.',
  })
  teams(@Ctx() { reads, viewer }: Context, @Args(() => PageArgs) page: PageArgs): Promise<TeamConnectionType> {
    return pageById(page, (after, limit) => teamsAfter(reads, { after, limit, reach: reachOf(viewer, 'teams') }));
  }

  @Guarded()
  @Query(() => TeamType, {
    nullable: true,
    description: 'One team, for those who hold a role in it and for administrators. NOT_FOUND for everybody else.',
  })
  team(@Ctx() ctx: Context, @Arg('id', () => ID, { description: 'Its id.' }) id: string): Promise<TeamType> {
    return findTeam(ctx, id);
  }

  @FieldResolver(() => OrganisationType, {
    nullable: true,
    description: 'The organisation that hosts it. Null where that one is not published.',
  })
  hostOrganisation(@Root() team: Shown, @Ctx() { loaders }: Context): Promise<OrganisationType | null> {
    return loaders.organisation.load(shownTeam(team).hostOrganisationId);
  }

  @FieldResolver(() => OrganisationType, {
    nullable: true,
    description: 'The organisation that employs its people, where it is known and published.',
  })
  async employerOrganisation(@Root() team: Shown, @Ctx() { loaders }: Context): Promise<OrganisationType | null> {
    const { employerOrganisationId } = shownTeam(team);
    return employerOrganisationId === null ? null : loaders.organisation.load(employerOrganisationId);
  }

  @FieldResolver(() => [RoleAssignmentType], { description: 'Who holds which role in it, the longest there first.' })
  members(@Root() { id }: TeamRow, @Ctx() { loaders }: Context): Promise<RoleAssignmentType[]> {
    return loaders.membersOfTeam.load(id);
  }

  @FieldResolver(() => [ProblemType], {
    description:
      'What guidance wants of a team and nobody has filled in yet: GP supervisor, safeguarding lead and procedure, practices with a first point of contact each.',
  })
  missing(@Root() team: Shown): ProblemType[] {
    return gapsOf(shownTeam(team));
  }
}
