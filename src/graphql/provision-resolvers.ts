import { GrantCommandsResolver } from '../features/grant/grant-commands.resolver.ts';
import { GrantConnectionResolver, GrantResolver, GrantSuggestionResolver } from '../features/grant/grant.resolver.ts';
import { MoneyResolver } from '../features/grant/money.resolver.ts';
import { ProvisionGapResolver, ProvisionGapsResolver } from '../features/provision/provision.resolver.ts';
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
] as const;
