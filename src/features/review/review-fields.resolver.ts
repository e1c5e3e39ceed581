import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { ProblemType } from '../../graphql/problem.type.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { ServiceType } from '../service/service.type.ts';
import type { AssuranceRow } from '../standing/assurance.queries.ts';
import { standingOn } from '../standing/standing.rules.ts';
import { AssuranceDetailType, AssuranceType } from './assurance.type.ts';
import { wordsForStanding } from './assurance.rules.ts';
import { notYetMet } from './conclusion.rules.ts';
import { findAssuranceDetail } from './find-assurance-detail.ts';
import type { CheckRow, DecisionRow, ReviewRow } from './review.queries.ts';
import { PlanItemType, ReviewCheckType, ReviewDecisionType, ReviewType } from './review.type.ts';
import { shownChecks } from './shown-checks.rules.ts';

@Resolver(() => ServiceType)
export class ServiceAssuranceResolver {
  @FieldResolver(() => AssuranceType, { nullable: true, description: 'Its quality assurance.' })
  async assurance(@Root() { id }: { id: string }, @Ctx() ctx: Context): Promise<AssuranceType | null> {
    const row = await ctx.loaders.assuranceOfService.load(id);
    if (!row) return null;
    const standing = standingOn(row, londonDay(ctx.now()));
    const planUntil = standing === 'WORKING_TOWARDS' ? row.planUntil : null;
    const since = row.standingSince && londonDay(row.standingSince);
    return { ...row, standing, words: wordsForStanding(standing, planUntil), since, planUntil };
  }
}

@Resolver(() => AssuranceType)
export class AssuranceResolver {
  @FieldResolver(() => AssuranceDetailType, {
    nullable: true,
    description: 'For assurers of its area, editors of its organisation and administrators; null for everybody else.',
  })
  detail(@Root() row: AssuranceRow, @Ctx() ctx: Context): Promise<AssuranceDetailType | null> {
    return findAssuranceDetail(ctx, row);
  }
}

@Resolver(() => ReviewType)
export class ReviewFieldsResolver {
  @FieldResolver(() => [ReviewCheckType], {
    description: 'What is asked, in the order of the framework, and what was found.',
  })
  checks(@Root() review: ReviewRow): ReviewCheckType[] {
    return shownChecks(review);
  }

  @FieldResolver(() => [PlanItemType], { description: 'The action plan, the earliest day first.' })
  plan(@Root() { planItems }: ReviewRow): PlanItemType[] {
    return planItems;
  }

  @FieldResolver(() => [ProblemType], { description: 'What stands in the way of deciding that it is met.' })
  notYetMet(@Root() review: ReviewRow, @Ctx() { now }: Context): ProblemType[] {
    return review.basis === 'REGISTER' ? [] : notYetMet(review, londonDay(now()));
  }
}

@Resolver(() => ReviewCheckType)
export class ReviewCheckResolver {
  @FieldResolver(() => String, { nullable: true, description: 'Who saw it. For assurers alone.' })
  seenBy(@Root() { seenBy }: CheckRow, @Ctx() { loaders }: Context): Promise<string | null> | null {
    return seenBy === null ? null : loaders.nameOfAssurer.load(seenBy);
  }
}

@Resolver(() => ReviewDecisionType)
export class ReviewDecisionResolver {
  @FieldResolver(() => String, { nullable: true, description: 'Who decided. For assurers alone.' })
  decidedBy(@Root() { decidedBy }: DecisionRow, @Ctx() { loaders }: Context): Promise<string | null> | null {
    return decidedBy === null ? null : loaders.nameOfAssurer.load(decidedBy);
  }
}
