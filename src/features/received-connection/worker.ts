import { systemViewer } from '../../shared/viewer.ts';

/** Who works for whoever shows the secret of a link. */
export const WORKER = systemViewer('answer-link');
