import { NO_CANDIDATES, type Ask } from '../question/engine.ts';

/** Asks each question once, however often it is put: a word is asked for by itself, and as all that was typed. */
export function askOnce(ask: Ask): Ask {
  return async (hunts) => {
    const names = hunts.map((hunt) => JSON.stringify(hunt));
    const different = new Map(hunts.map((hunt, index) => [names[index] ?? '', hunt]));
    const answers = await ask([...different.values()]);
    const byName = new Map([...different.keys()].map((name, index) => [name, answers[index]]));
    return names.map((name) => byName.get(name) ?? NO_CANDIDATES);
  };
}
