import { SupplyResolver } from '../features/supply/supply.resolver.ts';

/** What answers about provision: what there is, what is asked for, and what is missing. */
export const PROVISION_RESOLVERS = [SupplyResolver] as const;
