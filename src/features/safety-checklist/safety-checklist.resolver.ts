import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Guarded } from '../../graphql/guarded.ts';
import { nationOfArea } from '../../shared/nation.ts';
import { CrisisLinePanelType } from '../crisis-line/crisis-line.type.ts';
import { TeamType } from '../team/team.type.ts';
import { ageInBand } from './age-in-band.rules.ts';
import { findSafetyChecklist } from './find-safety-checklist.ts';
import { listOpenSafetyChecklists } from './list-open-safety-checklists.ts';
import { factsOf } from './load-safety-checklist.ts';
import type { SafetyStepKind } from './safety-checklist.codes.ts';
import type { SafetyChecklist } from './safety-checklist.entity.ts';
import { OpenSafetyChecklistsArgs } from './safety-checklist.inputs.ts';
import { isLate, isSameDay, missingSteps, safetyWarnings } from './safety-checklist.rules.ts';
import {
  SafetyChecklistConnectionType,
  SafetyChecklistType,
  SafetyStepKindEnum,
  SafetyStepType,
} from './safety-checklist.type.ts';

/** What the lines of a checklist are about. */
const TOPICS = ['suicide', 'self-harm', 'mental-health'];

@Resolver(() => SafetyChecklistType)
export class SafetyChecklistResolver {
  @Guarded()
  @Query(() => SafetyChecklistType, {
    nullable: true,
    description: 'One safety checklist, for the team. That it was read is recorded.',
  })
  safetyChecklist(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Which.' }) id: string,
  ): Promise<SafetyChecklistType> {
    return findSafetyChecklist(ctx, id);
  }

  @Guarded()
  @Query(() => SafetyChecklistConnectionType, {
    description:
      'The safety checklists of a team that are open, the oldest first: all for its supervisor, your own for you. That they were read is recorded.',
  })
  openSafetyChecklists(
    @Ctx() ctx: Context,
    @Args(() => OpenSafetyChecklistsArgs) { teamId, ...page }: OpenSafetyChecklistsArgs,
  ): Promise<SafetyChecklistConnectionType> {
    return listOpenSafetyChecklists(ctx, teamId, page);
  }

  @FieldResolver(() => String, { description: 'The case code of the person.' })
  async caseCode(@Root() { person }: SafetyChecklist): Promise<string> {
    return (await person.loadOrFail()).caseCode;
  }

  @FieldResolver(() => ID, { nullable: true, description: 'The id of the episode, where it is of one.' })
  episodeId(@Root() { episode }: SafetyChecklist): string | null {
    return episode?.id ?? null;
  }

  @FieldResolver(() => TeamType, {
    nullable: true,
    description: 'The team, with its safeguarding lead, its safeguarding procedure and its GP supervisor.',
  })
  team(@Root() { team }: SafetyChecklist, @Ctx() { loaders }: Context): Promise<TeamType | null> {
    return loaders.team.load(team.id);
  }

  @FieldResolver(() => CrisisLinePanelType, {
    description: 'Whom to ring, in order, for the nation and age of the person. 999 is always first.',
  })
  async crisisLines(@Root() { person }: SafetyChecklist, @Ctx() { loaders }: Context): Promise<CrisisLinePanelType> {
    const { nation, ageBand } = await person.loadOrFail();
    return loaders.crisisPanelFor.load({ nation: nationOfArea(nation), age: ageInBand(ageBand), topics: TOPICS });
  }

  @FieldResolver(() => [SafetyStepType], { description: 'The steps that were taken, in the order in which they were.' })
  async steps(@Root() { steps }: SafetyChecklist): Promise<SafetyStepType[]> {
    return (await steps.loadItems()).toSorted((a, b) => a.takenAt.getTime() - b.takenAt.getTime());
  }

  @FieldResolver(() => [SafetyStepKindEnum], { description: 'The essential steps that are not recorded yet.' })
  async missing(@Root() checklist: SafetyChecklist): Promise<SafetyStepKind[]> {
    return missingSteps(await factsOf(checklist));
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether a clinician was informed on the calendar day of the contact, in London; null while none was.',
  })
  async isInformedSameDay(@Root() checklist: SafetyChecklist): Promise<boolean | null> {
    return isSameDay(await factsOf(checklist));
  }

  @FieldResolver(() => Boolean, {
    description: 'True where the day of the contact went by without a clinician being informed.',
  })
  async isLate(@Root() checklist: SafetyChecklist, @Ctx() { now }: Context): Promise<boolean> {
    return isLate(await factsOf(checklist), now());
  }

  @FieldResolver(() => [String], { description: 'What is not as it should be, in words.' })
  async warnings(@Root() checklist: SafetyChecklist, @Ctx() { now }: Context): Promise<string[]> {
    return safetyWarnings(await factsOf(checklist), now());
  }
}
