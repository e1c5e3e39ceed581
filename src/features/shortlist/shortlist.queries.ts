import type { Reads } from '../../database/reads.ts';
import type { AgeBand } from '../supported-person/supported-person.codes.ts';
import type { ShortlistItem } from './shortlist.entity.ts';

export interface OpenedRow {
  id: string;
  items: ShortlistItem[];
  nation: string | null;
  ageBand: AgeBand;
  expiresAt: Date;
}

/** The list behind the link with this digest, whoever asks: the secret is what permits it. */
export function shortlistBehind(reads: Reads, digest: string): Promise<OpenedRow | null> {
  return reads.one<OpenedRow>(
    'shortlist-behind-link',
    `select s.id, s.items, p.nation, p.age_band as "ageBand", l.expires_at as "expiresAt"
     from shortlist_link l join shortlist s on s.id = l.shortlist_id join supported_person p on p.id = s.person_id
     where l.digest = $1`,
    [digest],
  );
}
