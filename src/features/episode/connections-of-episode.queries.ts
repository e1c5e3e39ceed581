import type { EntityManager } from '@mikro-orm/postgresql';
import type { ReferralSource } from './episode.codes.ts';

interface Corrected {
  episodeId: string;
  referralSource: ReferralSource;
  populations: readonly string[];
  /** The first day that may still be corrected: whatever was made before stands in figures that are frozen. */
  openFrom: string;
  at: Date;
}

/** Lets the connections of an episode be counted by what has been corrected, as far as they are not in frozen figures. */
export async function correctConnections(
  em: EntityManager,
  { episodeId, referralSource, populations, openFrom, at }: Corrected,
): Promise<void> {
  const codes = JSON.stringify(populations);
  await em.execute(CORRECT, [referralSource, codes, at, episodeId, openFrom, referralSource, codes]);
}

const CODES = 'array(select jsonb_array_elements_text(?::jsonb))';

const CORRECT = `update connection set referral_source = ?, populations = ${CODES}, version = version + 1, updated_at = ?
  where episode_id = ? and (made_on is null or made_on >= ?::date)
    and (referral_source is distinct from ? or populations is distinct from ${CODES})`;

interface HandedOver {
  episodeId: string;
  from: string;
  to: string;
  at: Date;
}

/** Lets whoever takes over an episode follow up what its former holder did: whatever has no known end. */
export async function handOverConnections(em: EntityManager, { episodeId, from, to, at }: HandedOver): Promise<void> {
  await em.execute(
    `update connection set held_by = ?, version = version + 1, updated_at = ?
     where episode_id = ? and held_by = ? and outcome is null`,
    [to, at, episodeId, from],
  );
}
