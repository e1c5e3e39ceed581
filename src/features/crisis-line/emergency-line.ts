import { DAYS, type Session } from '../../shared/opening-hours/session.ts';
import { NATIONS } from '../../shared/nation.ts';
import type { CrisisLineRecord } from './crisis-line.entity.ts';

const source = 'The emergency number of the United Kingdom, fixed in the code';

export const EVERY_HOUR: Session[] = DAYS.map((day) => ({
  day,
  startsAt: '00:00',
  endsAt: '24:00',
  repeats: 'WEEKLY',
}));

/** 999 is part of the code: it is there when the database is empty or away, always open, and never out of date. */
export const EMERGENCY_LINE: CrisisLineRecord = {
  id: '5b3a2f0e-7c1d-5e4f-9a6b-000000000999',
  code: 'emergency-999',
  route: 'EMERGENCY',
  position: 0,
  name: { en: 'Emergency services (999)', cy: 'Gwasanaethau brys (999)' },
  audience: { en: 'Anybody whose life is in danger, or who is in danger of being hurt.' },
  nations: [...NATIONS],
  minimumAge: null,
  maximumAge: null,
  isForAdults: false,
  topics: ['immediate-danger'],
  isLocal: false,
  note: { en: 'Not safe to speak? Ring 999 from a mobile phone and press 55 when you are asked to.' },
  facts: {
    CALL: { value: '999', isConstant: true, source },
    hours: { value: 'Always open', sessions: EVERY_HOUR, isConstant: true, source },
    website: { value: null, isConstant: true, source },
    cost: { value: 'Free', isConstant: true, source },
  },
};
