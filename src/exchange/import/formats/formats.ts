import type { Format } from '../mapped.ts';
import { charityRegister } from './charity-register.ts';
import { communityHubs } from './community-hubs.ts';
import { foodBanks } from './food-banks.ts';
import { jobcentres } from './jobcentres.ts';
import { libraries } from './libraries.ts';
import { mentalHealthServices } from './mental-health-services.ts';

/** The formats by the word that chooses them on the command line. */
export const FORMATS: Readonly<Record<string, Format>> = {
  'charity-register': charityRegister,
  'food-banks': foodBanks,
  'mental-health-services': mentalHealthServices,
  libraries,
  jobcentres,
  'community-hubs': communityHubs,
};
