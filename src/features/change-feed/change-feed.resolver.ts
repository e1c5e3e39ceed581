import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Answer } from '../../graphql/answer.ts';
import { LocationType } from '../location/location.type.ts';
import type { LocationRow } from '../location/location.queries.ts';
import { OrganisationType } from '../organisation/organisation.type.ts';
import { ServiceType } from '../service/service.type.ts';
import { ChangesArgs } from './change-feed.inputs.ts';
import type { ChangeRow } from './change-feed.queries.ts';
import { ChangesType, ListingChangeType } from './change-feed.type.ts';
import { findChangedLocation } from './find-changed-location.ts';
import { listChanges } from './list-changes.ts';

@Resolver(() => ListingChangeType)
export class ChangeFeedResolver {
  @Answer(() => ChangesType, {
    description:
      'What has changed in the published catalogue since you asked the last time, so that a copy stays in step with one cursor. Nothing that has never been public is told of.',
  })
  changes(@Ctx() ctx: Context, @Args(() => ChangesArgs) asked: ChangesArgs): Promise<Partial<ChangesType>> {
    return listChanges(ctx, asked);
  }

  @FieldResolver(() => OrganisationType, {
    nullable: true,
    description: 'The organisation as it is now, where it is one.',
  })
  organisation(@Root() change: ChangeRow, @Ctx() { loaders }: Context): Promise<OrganisationType | null> | null {
    return change.kind === 'ORGANISATION' ? loaders.organisation.load(change.id) : null;
  }

  @FieldResolver(() => ServiceType, { nullable: true, description: 'The service as it is now, where it is one.' })
  service(@Root() change: ChangeRow, @Ctx() { loaders }: Context): Promise<ServiceType | null> | null {
    return change.kind === 'SERVICE' ? loaders.service.load(change.id) : null;
  }

  @FieldResolver(() => LocationType, { nullable: true, description: 'The place as it is now, where it is one.' })
  location(@Root() change: ChangeRow, @Ctx() ctx: Context): Promise<LocationRow | null> | null {
    return change.kind === 'LOCATION' ? findChangedLocation(ctx, change.id) : null;
  }
}
