import { Migration0001Catalogue } from './0001-catalogue.ts';

/** In the order in which they run; a migration that has been released is never edited. */
export const migrations = [{ name: '0001-catalogue', class: Migration0001Catalogue }];
