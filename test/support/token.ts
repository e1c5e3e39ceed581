import { anonymous, type Viewer } from '../../src/shared/viewer.ts';
import { administrator } from './viewers.ts';

export const TOKEN = 'a-token-of-the-tests-alone';

/** Speaks for the administrator to whoever sends the token; how people really sign in is tried in test/identity. */
export function viewerByToken(authorization: string | undefined): Viewer {
  return authorization?.toLowerCase() === `bearer ${TOKEN}` ? administrator : anonymous;
}
