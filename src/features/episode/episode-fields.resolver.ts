import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { PersonType } from '../person/person.type.ts';
import { SupportedPersonType } from '../supported-person/supported-person.type.ts';
import { TaxonomyTermType } from '../taxonomy/taxonomy.type.ts';
import { TeamType } from '../team/team.type.ts';
import { codingFacts } from './coding-facts.ts';
import type { EpisodeState } from './episode.codes.ts';
import type { Goal } from './episode.entity.ts';
import { EpisodeStateEnum } from './episode-enums.type.ts';
import { maySeeWords } from './episode.policy.ts';
import type { EpisodeRow } from './episode.queries.ts';
import { isReviewOverdue, stateOf } from './episode.rules.ts';
import {
  CodeToEnterType,
  EnteredCodeType,
  EpisodeType,
  GoalCountsType,
  GoalType,
  TimelineEntryType,
} from './episode.type.ts';
import { countsOf } from './goal.rules.ts';
import { codeToEnter, enteredCode, type CodeToEnter, type EnteredCode } from './snomed.rules.ts';
import { MOST_ENTRIES, type TimelineEntry } from './timeline.rules.ts';

/** The fields of an episode that are worked out from its row, or loaded in a batch. */
@Resolver(() => EpisodeType)
export class EpisodeFieldsResolver {
  @FieldResolver(() => EpisodeStateEnum, { description: 'How far it has come.' })
  state(@Root() episode: EpisodeRow): EpisodeState {
    return stateOf(episode);
  }

  @FieldResolver(() => SupportedPersonType, { nullable: true, description: 'Whom it is about.' })
  person(@Root() { personId }: EpisodeRow, @Ctx() { loaders }: Context): Promise<SupportedPersonType | null> {
    return loaders.supportedPerson.load(personId);
  }

  @FieldResolver(() => TeamType, { nullable: true, description: 'Whose episode it is.' })
  team(@Root() { teamId }: EpisodeRow, @Ctx() { loaders }: Context): Promise<TeamType | null> {
    return loaders.team.load(teamId);
  }

  @FieldResolver(() => PersonType, {
    nullable: true,
    description: 'In whose caseload it is; null where you do not know them any more.',
  })
  heldBy(@Root() { heldById }: EpisodeRow, @Ctx() { loaders }: Context): Promise<PersonType | null> {
    return loaders.person.load(heldById);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Who referred the person, where the source is OTHER. Null for supervisors.',
  })
  referralSourceWords(@Root() { teamId, referralSourceWords }: EpisodeRow, @Ctx() { viewer }: Context): string | null {
    return maySeeWords(viewer, 'Episode.referralSourceWords', teamId) ? referralSourceWords : null;
  }

  @FieldResolver(() => [TaxonomyTermType], { description: 'Why the person came.' })
  needs(@Root() { needs }: EpisodeRow, @Ctx() { vocabulary }: Context): TaxonomyTermType[] {
    return vocabulary.termsOf('NEED', needs);
  }

  @FieldResolver(() => [TaxonomyTermType], { description: 'To whom the person belongs.' })
  populations(@Root() { populations }: EpisodeRow, @Ctx() { vocabulary }: Context): TaxonomyTermType[] {
    return vocabulary.termsOf('POPULATION', populations);
  }

  @FieldResolver(() => [GoalType], {
    nullable: true,
    description: 'What matters to the person, for those who work with them. Null for supervisors, who see goalCounts.',
  })
  goals(@Root() { teamId, goals }: EpisodeRow, @Ctx() { viewer }: Context): Goal[] | null {
    return maySeeWords(viewer, 'Episode.goals', teamId) ? goals : null;
  }

  @FieldResolver(() => GoalCountsType, { description: 'How many goals there are, and how many are reached.' })
  goalCounts(@Root() { goals }: EpisodeRow): GoalCountsType {
    return countsOf(goals);
  }

  @FieldResolver(() => Boolean, { description: 'True where the day of the review has passed and it still goes on.' })
  isReviewOverdue(@Root() episode: EpisodeRow, @Ctx() { now }: Context): boolean {
    return isReviewOverdue(episode, londonDay(now()));
  }

  @FieldResolver(() => CodeToEnterType, {
    description: 'The SNOMED CT code that you are to enter into the GP system, if any. Only link workers enter one.',
  })
  codeToEnter(@Root() episode: EpisodeRow, @Ctx() { viewer }: Context): CodeToEnter {
    return codeToEnter(codingFacts(viewer, episode));
  }

  @FieldResolver(() => EnteredCodeType, { nullable: true, description: 'The code that was entered, and when.' })
  codeEntered(@Root() episode: EpisodeRow): EnteredCode | null {
    return enteredCode(episode);
  }

  @FieldResolver(() => [TimelineEntryType], {
    description: `What happened in it, the first thing first; the newest ${MOST_ENTRIES}, where there is more.`,
  })
  async timeline(@Root() { id }: EpisodeRow, @Ctx() { loaders }: Context): Promise<TimelineEntry[]> {
    return (await loaders.timelineOfEpisode.load(id)).entries;
  }

  @FieldResolver(() => Boolean, { description: `True where more than ${MOST_ENTRIES} things happened in it.` })
  async hasMoreTimeline(@Root() { id }: EpisodeRow, @Ctx() { loaders }: Context): Promise<boolean> {
    return (await loaders.timelineOfEpisode.load(id)).hasMore;
  }
}

@Resolver(() => TimelineEntryType)
export class TimelineEntryResolver {
  @FieldResolver(() => PersonType, { nullable: true, description: 'Who recorded it; null where you do not know them.' })
  async by(@Root() { byId }: TimelineEntry, @Ctx() { loaders }: Context): Promise<PersonType | null> {
    return byId === null ? null : loaders.person.load(byId);
  }
}

@Resolver(() => EnteredCodeType)
export class EnteredCodeResolver {
  @FieldResolver(() => PersonType, { nullable: true, description: 'Who entered it; null where you do not know them.' })
  by(@Root() { byId }: EnteredCode, @Ctx() { loaders }: Context): Promise<PersonType | null> {
    return loaders.person.load(byId);
  }
}
