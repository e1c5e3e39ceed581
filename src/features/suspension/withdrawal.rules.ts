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
