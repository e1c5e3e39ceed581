import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Guarded } from '../../graphql/guarded.ts';
import { PageArgs } from '../../graphql/page-args.ts';
import { pageById } from '../../graphql/relay.ts';
import { OrganisationType } from '../organisation/organisation.type.ts';
import { ServiceType } from '../service/service.type.ts';
import { findSuspension } from './find-suspension.ts';
import { Suspension } from './suspension.entity.ts';
import { suspensionsBefore, type SuspensionRow } from './suspension.queries.ts';
import { askWhom } from './suspension.rules.ts';
import { SuspensionConnectionType, SuspensionType } from './suspension.type.ts';

/** From a command it comes as the entity, from a read as its row. */
type Shown = Suspension | SuspensionRow;

@Resolver(() => SuspensionType)
export class SuspensionResolver {
  @Guarded()
  @Query(() => SuspensionType, {
    nullable: true,
    description:
      'Why an organisation or a service is suspended at present: for staff, and for its own editors. NOT_FOUND where it is not.',
  })
  suspension(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'The id of the organisation or the service.' }) id: string,
  ): Promise<SuspensionType> {
    return findSuspension(ctx, id);
  }

  @Guarded()
  @Query(() => SuspensionConnectionType, { description: 'Suspensions, the newest first.' })
  suspensions(
    @Ctx() { reads }: Context,
    @Arg('isOpen', () => Boolean, { defaultValue: true, description: 'True: those that stand. False: lifted ones.' })
    isOpen: boolean,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<SuspensionConnectionType> {
    return pageById(page, (before, limit) => suspensionsBefore(reads, { before, limit, isOpen }));
  }

  @FieldResolver(() => Boolean, { description: 'True where the whole organisation is suspended.' })
  isOfOrganisation(@Root() suspension: Shown): boolean {
    return serviceOf(suspension) === null;
  }

  @FieldResolver(() => String, { description: 'Whom to ask about it, in words.' })
  async askWhom(@Root() { id }: Shown, @Ctx() { loaders }: Context): Promise<string> {
    return askWhom(await loaders.areasOfSuspension.load(id));
  }

  @FieldResolver(() => ServiceType, {
    nullable: true,
    description: 'The service, for those who see it all the same; null where the organisation is suspended.',
  })
  service(@Root() suspension: Shown, @Ctx() { loaders }: Context): Promise<ServiceType | null> | null {
    const id = serviceOf(suspension);
    return id === null ? null : loaders.service.load(id);
  }

  @FieldResolver(() => OrganisationType, {
    nullable: true,
    description: 'The organisation whose it is, for those who see it.',
  })
  organisation(@Root() suspension: Shown, @Ctx() { loaders }: Context): Promise<OrganisationType | null> {
    const id = suspension instanceof Suspension ? suspension.organisation.id : suspension.organisationId;
    return loaders.organisation.load(id);
  }
}

function serviceOf(suspension: Shown): string | null {
  return suspension instanceof Suspension ? (suspension.service?.id ?? null) : suspension.serviceId;
}

const WHY = {
  nullable: true,
  description: 'Why it is suspended, for its editors and for assurers; null when it is not.',
} as const;

@Resolver(() => ServiceType)
export class SuspensionOfServiceResolver {
  @FieldResolver(() => SuspensionType, WHY)
  suspension(@Root() { id }: ServiceType, @Ctx() { loaders }: Context): Promise<SuspensionType | null> {
    return loaders.suspension.load(id);
  }
}

@Resolver(() => OrganisationType)
export class SuspensionOfOrganisationResolver {
  @FieldResolver(() => SuspensionType, WHY)
  suspension(@Root() { id }: OrganisationType, @Ctx() { loaders }: Context): Promise<SuspensionType | null> {
    return loaders.suspension.load(id);
  }
}
