import { Arg, Args, Ctx, FieldResolver, Float, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Command } from '../../graphql/command.ts';
import { Guarded } from '../../graphql/guarded.ts';
import { PersonType } from '../person/person.type.ts';
import type { CaseloadTerms } from './caseload-terms.entity.ts';
import { CaseloadCeilingArgs } from './caseload.inputs.ts';
import { FULL_TIME, limitsOf, type CaseloadLimits } from './caseload.rules.ts';
import { CaseloadTermsPayload, CaseloadTermsType, CaseloadType, WorkerCaseloadType } from './caseload.type.ts';
import { findCaseload } from './find-caseload.ts';
import { setCaseloadCeiling } from './set-caseload-ceiling.ts';
import { setWorkingHours } from './set-working-hours.ts';

type Outcome = Promise<Record<'terms', CaseloadTerms>>;

@Resolver(() => WorkerCaseloadType)
export class CaseloadResolver {
  @Guarded()
  @Query(() => CaseloadType, {
    description:
      'What there is to do in a team: your own, and for its supervisor that of everybody. Figures warn, and stop nobody. That it was read is recorded.',
  })
  caseload(
    @Ctx() ctx: Context,
    @Arg('teamId', () => ID, { description: 'Of which team.' }) teamId: string,
  ): Promise<CaseloadType> {
    return findCaseload(ctx, teamId);
  }

  @Command(() => CaseloadTermsPayload, {
    description: 'Says how much of a week somebody works in your team: 200 to 250 people a year are for full time.',
  })
  async setWorkingHours(
    @Ctx() ctx: Context,
    @Arg('personId', () => ID, { description: 'Who holds the caseload: the id of the person with the account.' })
    personId: string,
    @Arg('teamId', () => ID, { description: 'In which team.' }) teamId: string,
    @Arg('fte', () => Float, { description: 'As a part of full time, from 0.01 to 1.' }) fte: number,
  ): Outcome {
    return { terms: await setWorkingHours(ctx, { personId, teamId }, fte) };
  }

  @Command(() => CaseloadTermsPayload, {
    description:
      'Puts a ceiling of your own in the place of what guidance says for somebody of your team, with a reason.',
  })
  async setCaseloadCeiling(
    @Ctx() ctx: Context,
    @Args(() => CaseloadCeilingArgs) { ceiling = null, reason = null, ...whose }: CaseloadCeilingArgs,
  ): Outcome {
    return { terms: await setCaseloadCeiling(ctx, whose, { ceiling, reason }) };
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Who holds it.' })
  worker(@Root() { workerId }: WorkerCaseloadType, @Ctx() { loaders }: Context): Promise<PersonType | null> {
    return loaders.person.load(workerId);
  }
}

@Resolver(() => CaseloadTermsType)
export class CaseloadTermsResolver {
  @FieldResolver(() => Float, { description: 'Their hours, as a part of full time.' })
  fte(@Root() { ftePercent }: CaseloadTerms): number {
    return ftePercent / FULL_TIME;
  }

  @FieldResolver(() => Int, { description: 'From how many people a year on it warns.' })
  warnFrom(@Root() terms: CaseloadTerms): number {
    return limits(terms).warnFrom;
  }

  @FieldResolver(() => Int, { description: 'Above how many people a year it flags.' })
  flagAbove(@Root() terms: CaseloadTerms): number {
    return limits(terms).flagAbove;
  }
}

function limits({ ftePercent, ceiling = null }: CaseloadTerms): CaseloadLimits {
  return limitsOf({ ftePercent, ceiling });
}
