import { textIn } from '../../shared/localised-text.ts';
import type { Organisation } from '../organisation/organisation.entity.ts';
import type { Service } from '../service/service.entity.ts';
import type { Standing } from '../standing/standing.codes.ts';

/** What nobody may be connected to from this moment on. */
export interface Withdrawal {
  organisation: Organisation;
  services: readonly Service[];
  /** True where the organisation is withdrawn with all that it offers. */
  isWhole: boolean;
  standing: Extract<Standing, 'SUSPENDED' | 'NOT_MET'>;
  /** Why, as the assurer said it. */
  reason: string;
}

/** What happened, for letters: what was withdrawn, how that is said, and why. */
export function wordsOf({ organisation, services, isWhole, standing, reason }: Withdrawal) {
  const owner = textIn(organisation.name, 'en');
  const named = services.map((service) => textIn(service.name, 'en')).join(', ');
  const what = isWhole ? `${owner}, with all that it offers,` : `${named} (${owner})`;
  const has = standing === 'SUSPENDED' ? 'has been suspended' : 'has been found not to meet the quality standard';
  return { what, has, reason };
}
