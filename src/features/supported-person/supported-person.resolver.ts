import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Guarded } from '../../graphql/guarded.ts';
import { PageArgs } from '../../graphql/page-args.ts';
import { AreaReferenceType } from '../place/area.type.ts';
import { TaxonomyTermType } from '../taxonomy/taxonomy.type.ts';
import { TeamType } from '../team/team.type.ts';
import { exportPerson } from './export-person.ts';
import { findSupportedPerson } from './find-supported-person.ts';
import { listSupportedPeople } from './list-supported-people.ts';
import { shownSupportedPerson } from './shown-supported-person.ts';
import type { SupportedPerson } from './supported-person.entity.ts';
import { WhichPerson } from './supported-person.inputs.ts';
import type { SupportedPersonRow } from './supported-person.queries.ts';
import { PersonExportType, SupportedPersonConnectionType, SupportedPersonType } from './supported-person.type.ts';

type Shown = SupportedPersonRow | SupportedPerson;

@Resolver(() => SupportedPersonType)
export class SupportedPersonResolver {
  @Guarded()
  @Query(() => SupportedPersonType, {
    nullable: true,
    description:
      'Somebody whom one of your teams supports, by id, case code or local reference. NOT_FOUND for everybody else. Reading is recorded.',
  })
  supportedPerson(@Ctx() ctx: Context, @Args(() => WhichPerson) which: WhichPerson): Promise<SupportedPersonType> {
    return findSupportedPerson(ctx, which);
  }

  @Guarded()
  @Query(() => SupportedPersonConnectionType, {
    description: 'The people whom a team of yours supports, whoever was active last first. Reading is recorded.',
  })
  supportedPeople(
    @Ctx() ctx: Context,
    @Arg('teamId', () => ID, { description: 'The team.' }) teamId: string,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<SupportedPersonConnectionType> {
    return listSupportedPeople(ctx, teamId, page);
  }

  @Guarded()
  @Query(() => PersonExportType, {
    description:
      'Everything that is kept of somebody, for when they ask to see it. NOT_FOUND outside their team. Asking is recorded.',
  })
  exportPerson(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Whose.' }) id: string,
  ): Promise<PersonExportType> {
    return exportPerson(ctx, id);
  }

  @FieldResolver(() => TeamType, { nullable: true, description: 'The team that supports them.' })
  team(@Root() person: Shown, @Ctx() { loaders }: Context): Promise<TeamType | null> {
    return loaders.team.load(shownSupportedPerson(person).teamId);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the team can find them by a reference of another system.' })
  hasLocalReference(@Root() person: Shown): boolean {
    return shownSupportedPerson(person).hasLocalReference;
  }

  @FieldResolver(() => [TaxonomyTermType], { description: 'The populations that they belong to.' })
  populations(@Root() person: Shown, @Ctx() { vocabulary }: Context): TaxonomyTermType[] {
    return vocabulary.termsOf('POPULATION', person.populations);
  }

  @FieldResolver(() => AreaReferenceType, { nullable: true, description: 'The council of where they live.' })
  localAuthority(@Root() person: Shown, @Ctx() ctx: Context): Promise<AreaReferenceType | null> {
    return areaOf(ctx, person.localAuthority);
  }

  @FieldResolver(() => AreaReferenceType, { nullable: true, description: 'The integrated care board, in England.' })
  icb(@Root() person: Shown, @Ctx() ctx: Context): Promise<AreaReferenceType | null> {
    return areaOf(ctx, person.icb);
  }

  @FieldResolver(() => AreaReferenceType, { nullable: true, description: 'The nation that they live in.' })
  nation(@Root() person: Shown, @Ctx() ctx: Context): Promise<AreaReferenceType | null> {
    return areaOf(ctx, person.nation);
  }
}

async function areaOf({ loaders }: Context, code: string | null | undefined): Promise<AreaReferenceType | null> {
  return code == null ? null : loaders.area.load(code);
}
