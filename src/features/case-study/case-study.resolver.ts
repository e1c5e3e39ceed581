import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Command } from '../../graphql/command.ts';
import { Guarded } from '../../graphql/guarded.ts';
import { isUuid } from '../../shared/uuid.ts';
import { VersionedId } from '../listing/versioned.inputs.ts';
import { PersonType } from '../person/person.type.ts';
import { addCaseStudy } from './add-case-study.ts';
import type { CaseStudy } from './case-study.entity.ts';
import { CaseStudiesArgs, CaseStudyInput } from './case-study.inputs.ts';
import type { CaseStudyRow } from './case-study.queries.ts';
import { CaseStudyConnectionType, CaseStudyPayload, CaseStudyType } from './case-study.type.ts';
import { correctCaseStudy } from './correct-case-study.ts';
import { listCaseStudies } from './list-case-studies.ts';
import { removeCaseStudy } from './remove-case-study.ts';

type Outcome = Promise<{ caseStudy: CaseStudy }>;

@Resolver(() => CaseStudyType)
export class CaseStudyResolver {
  @Guarded()
  @Query(() => CaseStudyConnectionType, {
    description: 'The case studies of a team, the newest first, for those who work in it.',
  })
  caseStudies(
    @Ctx() ctx: Context,
    @Args(() => CaseStudiesArgs) list: CaseStudiesArgs,
  ): Promise<CaseStudyConnectionType> {
    return listCaseStudies(ctx, list);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Who wrote it; null where you do not know them.' })
  async writtenBy(
    @Root() { writtenBy }: CaseStudyRow | CaseStudy,
    @Ctx() { loaders }: Context,
  ): Promise<PersonType | null> {
    return isUuid(writtenBy) ? loaders.person.load(writtenBy) : null;
  }

  @Command(() => CaseStudyPayload, {
    description: 'Tells what the team did and what came of it, so that nobody can be known by it.',
    creates: true,
  })
  async addCaseStudy(
    @Ctx() ctx: Context,
    @Arg('teamId', () => ID, { description: 'For which team.' }) teamId: string,
    @Arg('input', () => CaseStudyInput, { description: 'What to tell.' }) input: CaseStudyInput,
  ): Outcome {
    return { caseStudy: await addCaseStudy(ctx, teamId, input) };
  }

  @Command(() => CaseStudyPayload, { description: 'Writes a case study anew.' })
  async correctCaseStudy(
    @Ctx() ctx: Context,
    @Args(() => VersionedId) which: VersionedId,
    @Arg('input', () => CaseStudyInput, { description: 'What to tell instead.' }) input: CaseStudyInput,
  ): Outcome {
    return { caseStudy: await correctCaseStudy(ctx, which, input) };
  }

  @Command(() => CaseStudyPayload, { description: 'Deletes a case study for good.' })
  async removeCaseStudy(@Ctx() ctx: Context, @Args(() => VersionedId) which: VersionedId): Outcome {
    return { caseStudy: await removeCaseStudy(ctx, which) };
  }
}
