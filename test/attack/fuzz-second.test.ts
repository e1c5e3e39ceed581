/** @seconds 40 */
import { fuzz } from './fuzz.ts';

fuzz([6, 7, 8, 9, 10]);
