import fs from 'node:fs';
import path from 'node:path';
import { isOpenToAll, makeFolder } from './identity.ts';
import type { Identity } from './identity.ts';
import { insistOnOwnFolder, openFolderOfRoot, standInFor } from './stand-in.ts';

export interface PostgresFolders {
  home: string;
  cluster: string;
  sockets: string;
  log: string;
}

/** The address of a unix socket must fit in 107 bytes, file name included. */
const LONGEST_SOCKET_FOLDER = 85;

/** Makes the folders of the embedded PostgreSQL, in the wanted place if the account that it runs as can get there. */
export function preparePostgresFolders(wanted: string, identity: Identity): PostgresFolders {
  const home = isWithinReach(wanted, identity) ? wanted : ownStandIn(wanted, openFolderOfRoot());
  makeFolder(home, 0o711);
  const near = path.join(home, 'sockets');
  const sockets = Buffer.byteLength(near) <= LONGEST_SOCKET_FOLDER ? near : path.join(ownStandIn(wanted, '/tmp'), 's');
  makeFolder(sockets, 0o700, identity);
  return { home, cluster: path.join(home, 'cluster'), sockets, log: path.join(home, 'postgres.log') };
}

function isWithinReach(wanted: string, identity: Identity): boolean {
  return identity.uid === undefined || isOpenToAll(fs.existsSync(wanted) ? wanted : path.dirname(wanted));
}

function ownStandIn(wanted: string, above: string): string {
  const folder = standInFor(wanted, above);
  makeFolder(folder, 0o711);
  insistOnOwnFolder(folder);
  return folder;
}
