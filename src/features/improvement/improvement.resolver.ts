import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Answer } from '../../graphql/answer.ts';
import { Guarded } from '../../graphql/guarded.ts';
import { OrganisationType } from '../organisation/organisation.type.ts';
import { ServiceType } from '../service/service.type.ts';
import { TaxonomyTermType } from '../taxonomy/taxonomy.type.ts';
import { findImprovements } from './find-improvements.ts';
import { WhatWouldWinMostArgs } from './improvement.args.inputs.ts';
import type { Gain, HelpableRow } from './improvement.queries.ts';
import {
  HelpableOrganisationType,
  HelpableServiceType,
  ImprovedNeedType,
  LiftableServiceType,
  ProvisionImprovementsType,
} from './improvement.type.ts';

@Resolver()
export class ImprovementResolver {
  @Guarded()
  @Answer(() => ProvisionImprovementsType, {
    description:
      'What would win most in one area: groups to help over the line, needs for which to open something, waiting lists to lift. For those who commission there.',
  })
  async whatWouldWinMost(
    @Ctx() ctx: Context,
    @Args(() => WhatWouldWinMostArgs) asked: WhatWouldWinMostArgs,
  ): Promise<Partial<ProvisionImprovementsType>> {
    return findImprovements(ctx, asked);
  }
}

@Resolver(() => HelpableOrganisationType)
export class HelpableOrganisationResolver {
  @FieldResolver(() => OrganisationType, { nullable: true, description: 'The organisation.' })
  organisation(@Root() { organisationId }: HelpableRow, @Ctx() { loaders }: Context): Promise<OrganisationType | null> {
    return loaders.organisation.load(organisationId);
  }
}

@Resolver(() => HelpableServiceType)
export class HelpableServiceResolver {
  @FieldResolver(() => ServiceType, { nullable: true, description: 'The service.' })
  service(@Root() { serviceId }: Gain, @Ctx() { loaders }: Context): Promise<ServiceType | null> {
    return loaders.service.load(serviceId);
  }
}

@Resolver(() => LiftableServiceType)
export class LiftableServiceResolver {
  @FieldResolver(() => ServiceType, { nullable: true, description: 'The service.' })
  service(@Root() { serviceId }: Gain, @Ctx() { loaders }: Context): Promise<ServiceType | null> {
    return loaders.service.load(serviceId);
  }
}

@Resolver(() => ImprovedNeedType)
export class ImprovedNeedResolver {
  @FieldResolver(() => TaxonomyTermType, { nullable: true, description: 'The need.' })
  need(@Root() { code }: Gain['needs'][number], @Ctx() { vocabulary }: Context): TaxonomyTermType | null {
    return vocabulary.term('NEED', code) ?? null;
  }
}
