/** @seconds 40 */
import { fuzz } from './fuzz.ts';

fuzz([1, 2, 3, 4, 5]);
