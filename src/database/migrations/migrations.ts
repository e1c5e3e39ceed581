import { Migration0001Catalogue } from './0001-catalogue.ts';
import { Migration0002Places } from './0002-places.ts';
import { Migration0003CrisisLines } from './0003-crisis-lines.ts';
import { Migration0004History } from './0004-history.ts';
import { Migration0005SearchDocuments } from './0005-search-documents.ts';
import { Migration0006CrisisLineHistory } from './0006-crisis-line-history.ts';
import { Migration0007People } from './0007-people.ts';
import { Migration0008Identity } from './0008-identity.ts';
import { Migration0009Audit } from './0009-audit.ts';
import { Migration0010Shell } from './0010-shell.ts';
import { Migration0011OrganisationIdentifiers } from './0011-organisation-identifiers.ts';
import { Migration0012Letters } from './0012-letters.ts';
import { Migration0013AuditRetention } from './0013-audit-retention.ts';
import { Migration0014Standing } from './0014-standing.ts';
import { Migration0015Review } from './0015-review.ts';
import { Migration0016Evidence } from './0016-evidence.ts';
import { Migration0017Post } from './0017-post.ts';
import { Migration0018Freshness } from './0018-freshness.ts';
import { Migration0019CrisisProposals } from './0019-crisis-proposals.ts';
import { Migration0020Upkeep } from './0020-upkeep.ts';
import { Migration0022SearchWords } from './0022-search-words.ts';
import { Migration0021Duplicates } from './0021-duplicates.ts';

/** In the order in which they run; a migration that has been released is never edited. */
export const migrations = [
  { name: '0001-catalogue', class: Migration0001Catalogue },
  { name: '0002-places', class: Migration0002Places },
  { name: '0003-crisis-lines', class: Migration0003CrisisLines },
  { name: '0004-history', class: Migration0004History },
  { name: '0005-search-documents', class: Migration0005SearchDocuments },
  { name: '0006-crisis-line-history', class: Migration0006CrisisLineHistory },
  { name: '0007-people', class: Migration0007People },
  { name: '0008-identity', class: Migration0008Identity },
  { name: '0009-audit', class: Migration0009Audit },
  { name: '0010-shell', class: Migration0010Shell },
  { name: '0011-organisation-identifiers', class: Migration0011OrganisationIdentifiers },
  { name: '0012-letters', class: Migration0012Letters },
  { name: '0013-audit-retention', class: Migration0013AuditRetention },
  { name: '0014-standing', class: Migration0014Standing },
  { name: '0015-review', class: Migration0015Review },
  { name: '0016-evidence', class: Migration0016Evidence },
  { name: '0017-post', class: Migration0017Post },
  { name: '0018-freshness', class: Migration0018Freshness },
  { name: '0019-crisis-proposals', class: Migration0019CrisisProposals },
  { name: '0020-upkeep', class: Migration0020Upkeep },
  { name: '0021-duplicates', class: Migration0021Duplicates },
  { name: '0022-search-words', class: Migration0022SearchWords },
];
