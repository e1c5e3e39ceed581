import type { Variables } from '../environment.ts';

/** From where feeds may be fetched beside the public internet. */
export interface FeedsConfig {
  /** Hosts with their port that may have a private address: `10.0.0.5:8080`. */
  readonly privateHosts: readonly string[];
}

export function readFeeds(variables: Variables): FeedsConfig {
  const privateHosts = variables.list('LINKWELL_PRIVATE_FEED_HOSTS');
  if (!privateHosts.every((host) => /^[^\s/]+:\d{1,5}$/.test(host)))
    variables.mistake('LINKWELL_PRIVATE_FEED_HOSTS must hold hosts with their ports, such as 10.0.0.5:8080.');
  return { privateHosts };
}
