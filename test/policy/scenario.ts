import type { Answer } from '../support/api.ts';
import type { builders } from '../support/builders.ts';
import type { careBuilders } from '../support/care.ts';
import type { Viewer } from '../../src/shared/viewer.ts';

/** Where the thing of an attempt belongs: all of it in the viewer's own scopes, or all of it in others. */
export interface Place {
  organisation: string;
  team: string;
  area: string;
}

/** One real attempt: what is sent. */
export interface Attempt {
  document: string;
  variables: Record<string, unknown>;
}

export interface Workshop extends ReturnType<typeof builders>, ReturnType<typeof careBuilders> {
  /** Runs a document, as an administrator unless said, to make what an attempt needs. */
  make(document: string, variables: Record<string, unknown>, viewer?: Viewer): Promise<Answer>;
}

/** How a row of the table is tried for real. */
export interface Scenario {
  /** Makes a fresh thing that belongs there and says how this viewer goes about it. */
  attempt(workshop: Workshop, place: Place, viewer: Viewer): Promise<Attempt>;
  /** Whether it was done, or shown. Where nothing is said: a payload without problems. */
  succeeded?(answer: Answer, attempt: Attempt): boolean;
}
