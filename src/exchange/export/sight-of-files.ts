import { sightOf, type Sight } from '../../features/listing/listing.policy.ts';
import { anonymous, type Viewer } from '../../shared/viewer.ts';

/**
 * What may go into a file that somebody asks for: what a search finds for them. Never what is suspended, nor what an editor sees
 * before it is published: files are handed on.
 */
export function sightOfFiles(viewer: Viewer): Sight {
  const hidden = new Set([...sightOf(viewer).hidden, 'SUSPENDED' as const]);
  return { all: false, organisations: [], hidden: [...hidden] };
}

/** What may be taken up by anybody's program. */
export const PUBLIC_SIGHT: Sight = sightOfFiles(anonymous);
