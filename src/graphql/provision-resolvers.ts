import { ProvisionGapResolver, ProvisionGapsResolver } from '../features/provision/provision.resolver.ts';
import { SupplyResolver } from '../features/supply/supply.resolver.ts';

/** What answers about provision: what there is, what is asked for, and what is missing. */
export const PROVISION_RESOLVERS = [SupplyResolver, ProvisionGapsResolver, ProvisionGapResolver] as const;
