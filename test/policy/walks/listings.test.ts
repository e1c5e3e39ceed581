/** @seconds 60 */
import { SCENARIOS } from '../scenarios/scenarios.ts';
import { walk } from '../walk.ts';

walk(SCENARIOS.listings);
