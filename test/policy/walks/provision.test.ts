/** @seconds 50 */
import { SCENARIOS } from '../scenarios/scenarios.ts';
import { walk } from '../walk.ts';

walk(SCENARIOS.provision);
