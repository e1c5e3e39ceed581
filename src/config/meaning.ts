import type { Variables } from '../environment.ts';
import { isSafe } from './identity.ts';

/** What tells how close two texts are in meaning: nothing, the model that comes along, or a service of the operator's. */
export type MeaningConfig =
  | { readonly by: 'NONE' }
  | { readonly by: 'LOCAL' }
  | {
      readonly by: 'OPENAI' | 'OLLAMA';
      readonly url: string;
      readonly model: string;
      readonly key: string | null;
      /** How many numbers the model makes of a text. */
      readonly dimensions: number;
    };

const OLLAMA_URL = 'http://127.0.0.1:11434';
const MOST_DIMENSIONS = 8192;

export function readMeaning(variables: Variables, isProduction: boolean): MeaningConfig {
  const by = variables.choice('LINKWELL_EMBEDDER', ['local', 'none', 'openai', 'ollama'], 'local');
  if (by === 'none') return { by: 'NONE' };
  if (by === 'local') return { by: 'LOCAL' };
  const url = variables.url('LINKWELL_EMBEDDER_URL', ['https:', 'http:']) ?? (by === 'ollama' ? OLLAMA_URL : '');
  const model = variables.text('LINKWELL_EMBEDDER_MODEL') ?? '';
  const dimensions = variables.wholeNumber('LINKWELL_EMBEDDER_DIMENSIONS', 0, [1, MOST_DIMENSIONS]);
  if (url === '' || model === '' || dimensions === 0)
    variables.mistake(
      `LINKWELL_EMBEDDER ${by} needs ${by === 'openai' ? 'LINKWELL_EMBEDDER_URL, ' : ''}LINKWELL_EMBEDDER_MODEL and LINKWELL_EMBEDDER_DIMENSIONS.`,
    );
  else if (isProduction && !isSafe(url))
    variables.mistake(
      'LINKWELL_EMBEDDER_URL must begin with https:// in production: what people search for goes there.',
    );
  return {
    by: by === 'openai' ? 'OPENAI' : 'OLLAMA',
    url,
    model,
    key: variables.text('LINKWELL_EMBEDDER_KEY'),
    dimensions,
  };
}
