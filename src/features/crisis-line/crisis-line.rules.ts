import { EMERGENCY_LINE } from './emergency-line.ts';

/** 999 is a constant of the code: nobody proposes anything about it. */
export function isEmergencyLine(id: string): boolean {
  return id.toLowerCase() === EMERGENCY_LINE.id;
}
