import { Ctx, Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import type { Facet } from '../framework/framework.codes.ts';
import { FacetEnum } from '../framework/framework-enums.type.ts';
import { Location } from '../location/location.entity.ts';
import { LocationPayload } from '../location/location.type.ts';
import { OrganisationPayload } from '../organisation/organisation.type.ts';
import { ServicePayload } from '../service/service.type.ts';
import { reopenedChecks } from './reopened.queries.ts';

@ObjectType('ReopenedCheck', { description: 'A check that an edit has touched, so that an assurer has to look again.' })
export class ReopenedCheckType {
  @Field(() => ID, { description: 'The id of the service.' })
  serviceId!: string;

  @Field(() => String, { description: 'The code of the check; register for an entry in a register.' })
  code!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => [FacetEnum], { description: 'What was changed.' })
  facets!: Facet[];

  @Field(() => Date, { description: 'Since when it waits.' })
  reopenedAt!: Date;
}

const DESCRIPTION =
  'What an assurer has to look at again because of this edit or of earlier ones. Until then nobody is referred.';

type Named = { id: string } | null | undefined;

@Resolver(() => ServicePayload)
export class ReopenedOfServiceResolver {
  @FieldResolver(() => [ReopenedCheckType], { description: DESCRIPTION })
  async reopenedChecks(@Root() { service }: { service?: Named }, @Ctx() { em }: Context): Promise<ReopenedCheckType[]> {
    return service ? reopenedChecks(em, { service: service.id }) : [];
  }
}

@Resolver(() => OrganisationPayload)
export class ReopenedOfOrganisationResolver {
  @FieldResolver(() => [ReopenedCheckType], { description: DESCRIPTION })
  async reopenedChecks(
    @Root() { organisation }: { organisation?: Named },
    @Ctx() { em }: Context,
  ): Promise<ReopenedCheckType[]> {
    return organisation ? reopenedChecks(em, { organisation: organisation.id }) : [];
  }
}

@Resolver(() => LocationPayload)
export class ReopenedOfLocationResolver {
  @FieldResolver(() => [ReopenedCheckType], {
    description: `${DESCRIPTION} Of the organisation's own services.`,
  })
  async reopenedChecks(
    @Root() { location }: { location?: unknown },
    @Ctx() { em }: Context,
  ): Promise<ReopenedCheckType[]> {
    if (!(location instanceof Location)) return [];
    return reopenedChecks(em, { organisation: location.organisation.id, location: location.id });
  }
}
