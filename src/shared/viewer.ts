/** Who is asking. People and roles refine this; for now there is the public and the development administrator. */
export interface Viewer {
  /** Stable name for the change record; null for the public. */
  readonly id: string | null;
  readonly isAdministrator: boolean;
}

export const anonymous: Viewer = Object.freeze({ id: null, isAdministrator: false });

export const administrator: Viewer = Object.freeze({ id: 'administrator', isAdministrator: true });

/** Batch work has a name too, so that the change record says what touched a listing: `system:import`. */
export function systemViewer(task: string): Viewer {
  return Object.freeze({ id: `system:${task}`, isAdministrator: true });
}
