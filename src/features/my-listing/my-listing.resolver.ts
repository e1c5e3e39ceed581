import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Guarded } from '../../graphql/guarded.ts';
import { PageArgs } from '../../graphql/page-args.ts';
import { OrganisationType } from '../organisation/organisation.type.ts';
import { ServiceType } from '../service/service.type.ts';
import { listMyListings, type MyListing } from './list-my-listings.ts';
import { MyListingConnectionType, MyListingType } from './my-listing.type.ts';

@Resolver(() => MyListingType)
export class MyListingResolver {
  @Guarded()
  @Query(() => MyListingConnectionType, {
    description:
      'The organisations that you edit and what they offer, with what is due next of each and why: what may harm somebody first.',
  })
  myListings(@Ctx() ctx: Context, @Args(() => PageArgs) page: PageArgs): Promise<MyListingConnectionType> {
    return listMyListings(ctx, page);
  }

  @FieldResolver(() => ServiceType, { nullable: true, description: 'The service, where it is one.' })
  service(@Root() { id, subject }: MyListing, @Ctx() { loaders }: Context): Promise<ServiceType | null> {
    return subject === 'service' ? loaders.service.load(id) : Promise.resolve(null);
  }

  @FieldResolver(() => OrganisationType, { nullable: true, description: 'The organisation, where it is one.' })
  organisation(@Root() { id, subject }: MyListing, @Ctx() { loaders }: Context): Promise<OrganisationType | null> {
    return subject === 'organisation' ? loaders.organisation.load(id) : Promise.resolve(null);
  }
}
