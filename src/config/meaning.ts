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

type Service = 'openai' | 'ollama';

export function readMeaning(variables: Variables, isProduction: boolean): MeaningConfig {
  const by = variables.choice('LINKWELL_EMBEDDER', ['local', 'none', 'openai', 'ollama'], 'local');
  if (by === 'none') return { by: 'NONE' };
  return by === 'local' ? { by: 'LOCAL' } : readService(variables, by, isProduction);
}

function readService(variables: Variables, by: Service, isProduction: boolean): MeaningConfig {
  const url = variables.url('LINKWELL_EMBEDDER_URL', ['https:', 'http:']) ?? (by === 'ollama' ? OLLAMA_URL : '');
  const model = variables.text('LINKWELL_EMBEDDER_MODEL') ?? '';
  const dimensions = variables.wholeNumber('LINKWELL_EMBEDDER_DIMENSIONS', 0, [1, MOST_DIMENSIONS]);
  const key = variables.text('LINKWELL_EMBEDDER_KEY');
  if (url === '' || model === '' || dimensions === 0) variables.mistake(NEEDS[by]);
  else if (isProduction && !isSafe(url)) variables.mistake(NOT_SAFE);
  return { by: by === 'openai' ? 'OPENAI' : 'OLLAMA', url, model, key, dimensions };
}

const NEEDS: Record<Service, string> = {
  openai:
    'LINKWELL_EMBEDDER openai needs LINKWELL_EMBEDDER_URL, LINKWELL_EMBEDDER_MODEL and LINKWELL_EMBEDDER_DIMENSIONS.',
  ollama: 'LINKWELL_EMBEDDER ollama needs LINKWELL_EMBEDDER_MODEL and LINKWELL_EMBEDDER_DIMENSIONS.',
};
const NOT_SAFE = 'LINKWELL_EMBEDDER_URL must begin with https:// in production: what people search for goes there.';
