import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { LanguageArg } from '../../graphql/language-arg.ts';
import { PageArgs } from '../../graphql/page-args.ts';
import { pageById } from '../../graphql/relay.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { textIn, wordsIn } from '../../shared/localised-text.ts';
import { findFreshness } from '../freshness/find-freshness.ts';
import { FreshnessType } from '../freshness/freshness.type.ts';
import { sightOf } from '../listing/listing.policy.ts';
import { ProvenanceType } from '../listing/listing.type.ts';
import { StandingEnum } from '../service/service-enums.type.ts';
import { ServiceConnectionType } from '../service/service.type.ts';
import type { Standing } from '../standing/standing.codes.ts';
import { standingOfOrganisation, standingOn } from '../standing/standing.rules.ts';
import { findOrganisation } from './find-organisation.ts';
import { organisationsAfter, type OrganisationRow } from './organisation.queries.ts';
import { OrganisationConnectionType, OrganisationType } from './organisation.type.ts';

@Resolver(() => OrganisationType)
export class OrganisationResolver {
  @Query(() => OrganisationType, {
    nullable: true,
    description:
      'One organisation. An error with code NOT_FOUND when there is none that you may see; staff are told with SUSPENDED why one is withdrawn.',
  })
  organisation(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<OrganisationType> {
    return findOrganisation(ctx, id);
  }

  @Query(() => OrganisationConnectionType, { description: 'All organisations, in the order in which they were added.' })
  organisations(
    @Ctx() { reads, viewer }: Context,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<OrganisationConnectionType> {
    return pageById(page, (after, limit) => organisationsAfter(reads, { after, limit, sight: sightOf(viewer) }));
  }

  @FieldResolver(() => String, { description: 'Its name.' })
  name(@Root() organisation: OrganisationRow, @LanguageArg() language: string): string {
    return textIn(organisation.name, language);
  }

  @FieldResolver(() => String, { nullable: true, description: 'What it does.' })
  description(@Root() organisation: OrganisationRow, @LanguageArg() language: string): string | null {
    return wordsIn(organisation.description, language);
  }

  @FieldResolver(() => ServiceConnectionType, { description: 'What it offers.' })
  services(
    @Root() { id }: OrganisationRow,
    @Ctx() { loaders }: Context,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<ServiceConnectionType> {
    return pageById(page, (after, limit) => loaders.servicesOfOrganisation.load({ organisationId: id, after, limit }));
  }

  @FieldResolver(() => StandingEnum, {
    description:
      'The worst standing of what it offers today, as far as you may see that; SUSPENDED where it is suspended itself.',
  })
  async standing(@Root() { id }: OrganisationRow, @Ctx() { loaders, now }: Context): Promise<Standing> {
    const [organisation, services] = await Promise.all([
      loaders.organisation.load(id),
      loaders.standingsOfOrganisation.load(id),
    ]);
    const today = londonDay(now());
    return standingOfOrganisation(
      organisation?.suspendedAt != null,
      services.map((each) => standingOn(each, today)),
    );
  }

  @FieldResolver(() => FreshnessType, { description: 'When somebody last checked that this listing is true.' })
  freshness(@Root() organisation: OrganisationRow, @Ctx() ctx: Context): FreshnessType | Promise<FreshnessType> {
    return findFreshness(ctx, organisation);
  }

  @FieldResolver(() => ProvenanceType, { description: 'Where this record came from.' })
  provenance(@Root() { source, sourceId, fetchedAt }: OrganisationRow): ProvenanceType {
    return { source, sourceId, fetchedAt };
  }
}
