import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Command } from '../../graphql/command.ts';
import { Guarded } from '../../graphql/guarded.ts';
import { isUuid } from '../../shared/uuid.ts';
import { codeToEnter, type CodeToEnter } from '../episode/snomed.rules.ts';
import { CodeToEnterType } from '../episode/episode.type.ts';
import { VersionedId } from '../listing/versioned.inputs.ts';
import { PersonType } from '../person/person.type.ts';
import { ActivityEntry } from './activity-entry.entity.ts';
import { ActivityCorrectionInput, ActivityInput, ActivityLogArgs } from './activity-entry.inputs.ts';
import type { ActivityRow } from './activity-entry.queries.ts';
import { ActivityEntryConnectionType, ActivityEntryPayload, ActivityEntryType } from './activity-entry.type.ts';
import { correctActivity } from './correct-activity.ts';
import { listActivity } from './list-activity.ts';
import { logActivity } from './log-activity.ts';
import { removeActivity } from './remove-activity.ts';

type Shown = ActivityRow | ActivityEntry;
type Outcome = Promise<{ entry: ActivityEntry }>;

@Resolver(() => ActivityEntryType)
export class ActivityEntryResolver {
  @Guarded()
  @Query(() => ActivityEntryConnectionType, {
    description: 'The activity log of a team, the newest entry first, for those who work in it.',
  })
  activityLog(
    @Ctx() ctx: Context,
    @Args(() => ActivityLogArgs) list: ActivityLogArgs,
  ): Promise<ActivityEntryConnectionType> {
    return listActivity(ctx, list);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Who did it; null where you do not know them.' })
  async loggedBy(@Root() { loggedBy }: Shown, @Ctx() { loaders }: Context): Promise<PersonType | null> {
    return isUuid(loggedBy) ? loaders.person.load(loggedBy) : null;
  }

  @FieldResolver(() => CodeToEnterType, { description: 'That there is no code to enter for such work, and why.' })
  codeToEnter(@Root() entry: Shown, @Ctx() { viewer }: Context): CodeToEnter {
    const team = entry instanceof ActivityEntry ? entry.team.id : entry.teamId;
    const nobody = { response: null, codedBefore: null, isFirstInteraction: false };
    return codeToEnter({ roles: viewer.roles, team, work: entry.kind, ...nobody });
  }

  @Command(() => ActivityEntryPayload, {
    description:
      'Keeps work around people that may not be coded: welfare calls, mass booking, lists, volunteers, administration.',
    creates: true,
  })
  async logActivity(
    @Ctx() ctx: Context,
    @Arg('teamId', () => ID, { description: 'For which team.' }) teamId: string,
    @Arg('input', () => ActivityInput, { description: 'What was done.' }) input: ActivityInput,
  ): Outcome {
    return { entry: await logActivity(ctx, teamId, input) };
  }

  @Command(() => ActivityEntryPayload, { description: 'Corrects an entry of the activity log.' })
  async correctActivity(
    @Ctx() ctx: Context,
    @Args(() => VersionedId) which: VersionedId,
    @Arg('input', () => ActivityCorrectionInput, { description: 'What changes.' }) input: ActivityCorrectionInput,
  ): Outcome {
    return { entry: await correctActivity(ctx, which, input) };
  }

  @Command(() => ActivityEntryPayload, { description: 'Deletes an entry of the activity log for good.' })
  async removeActivity(@Ctx() ctx: Context, @Args(() => VersionedId) which: VersionedId): Outcome {
    return { entry: await removeActivity(ctx, which) };
  }
}
