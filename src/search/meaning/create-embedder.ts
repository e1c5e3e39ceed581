import type { MeaningConfig } from '../../config/meaning.ts';
import type { Embedder } from './embedder.ts';
import { LocalEmbedder } from './local-embedder.ts';
import { RestEmbedder } from './rest-embedder.ts';

/** What embeds here, as the operator says; null where nothing does, and searches are planned alone. */
export function createEmbedder(config: MeaningConfig): Embedder | null {
  if (config.by === 'NONE') return null;
  return config.by === 'LOCAL' ? new LocalEmbedder() : new RestEmbedder(config);
}
