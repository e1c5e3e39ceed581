/** In what order things that people say of listings are looked at: the first does the most harm while it waits. */
export const RISKS = ['UNSAFE', 'CANNOT_BE_REACHED', 'CLAIM', 'OTHER'] as const;
export type Risk = (typeof RISKS)[number];

/** The place of a risk in that order, as it is kept. */
export function rankOf(risk: Risk): number {
  return RISKS.indexOf(risk);
}
