import type { Viewer } from '../../shared/viewer.ts';

/** Who may change the catalogue. People and roles will refine this; for now the administrator alone. */
export function canKeepDirectory(viewer: Viewer): boolean {
  return viewer.isAdministrator;
}
