import { GrantCommandsResolver } from '../features/grant/grant-commands.resolver.ts';
import { GrantConnectionResolver, GrantResolver, GrantSuggestionResolver } from '../features/grant/grant.resolver.ts';
import { MoneyResolver } from '../features/grant/money.resolver.ts';
import {
  HelpableOrganisationResolver,
  HelpableServiceResolver,
  ImprovedNeedResolver,
  ImprovementResolver,
  LiftableServiceResolver,
} from '../features/improvement/improvement.resolver.ts';
import { ProvisionGapResolver, ProvisionGapsResolver } from '../features/provision/provision.resolver.ts';
import { AreaProfileResolver } from '../features/provision-views/area-profile.resolver.ts';
import {
  ProvisionAreaFieldsResolver,
  ProvisionAreasResolver,
} from '../features/provision-views/provision-areas.resolver.ts';
import { ProvisionViewsResolver } from '../features/provision-views/provision-views.resolver.ts';
import { SupplyResolver } from '../features/supply/supply.resolver.ts';

/** What answers about provision: what there is, what is asked for, and what is missing. */
export const PROVISION_RESOLVERS = [
  SupplyResolver,
  ProvisionGapsResolver,
  ProvisionGapResolver,
  GrantResolver,
  GrantSuggestionResolver,
  GrantConnectionResolver,
  GrantCommandsResolver,
  MoneyResolver,
  ProvisionAreasResolver,
  ProvisionAreaFieldsResolver,
  ProvisionViewsResolver,
  ImprovementResolver,
  HelpableOrganisationResolver,
  HelpableServiceResolver,
  LiftableServiceResolver,
  ImprovedNeedResolver,
  AreaProfileResolver,
] as const;
