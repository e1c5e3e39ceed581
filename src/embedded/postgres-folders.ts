import crypto from 'node:crypto';
import path from 'node:path';
import { isOpenToAll, makeFolder } from './identity.ts';
import type { Identity } from './identity.ts';
import { ownedByRoot } from './owned-by-root.ts';

export interface PostgresFolders {
  cluster: string;
  sockets: string;
  log: string;
}

/** The address of a unix socket must fit in 107 bytes, file name included. */
const LONGEST_SOCKET_FOLDER = 85;

/** Makes the folders of the embedded PostgreSQL, in the data folder if the account that it runs as can get there. */
export function preparePostgresFolders(wanted: string, identity: Identity): PostgresFolders {
  const home = identity.uid === undefined || isOpenToAll(path.dirname(wanted)) ? wanted : stand('/var/tmp', wanted);
  makeFolder(home, 0o711);
  if (home !== wanted) ownedByRoot(home);
  const cluster = path.join(home, 'cluster');
  const beside = path.join(home, 'sockets');
  const sockets = Buffer.byteLength(beside) <= LONGEST_SOCKET_FOLDER ? beside : stand('/tmp', wanted);
  makeFolder(cluster, 0o700, identity);
  makeFolder(sockets, 0o700, identity);
  return { cluster, sockets, log: path.join(home, 'postgres.log') };
}

/** A folder elsewhere that stands for the wanted one, always the same one. */
function stand(above: string, wanted: string): string {
  const mark = crypto.createHash('sha256').update(wanted).digest('hex').slice(0, 12);
  return path.join(above, `linkwell-${mark}`);
}
