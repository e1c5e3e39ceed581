import type { Reads } from '../../database/reads.ts';
import type { LocalisedText } from '../../shared/localised-text.ts';
import type { Taxonomy } from './taxonomy-term.entity.ts';

/** A term as the read paths return it. */
export interface TermRow {
  taxonomy: Taxonomy;
  code: string;
  domain: string | null;
  label: LocalisedText;
  description: LocalisedText | null;
  snomedCode: string | null;
}

/** Every term in use, in the order in which its vocabulary shows it. */
export function termsInUse(reads: Reads): Promise<TermRow[]> {
  return reads.all(
    'terms-in-use',
    `select taxonomy, code, domain, label, description, snomed_code as "snomedCode"
     from taxonomy_term where retired_at is null order by taxonomy, position, code`,
  );
}
