import type { DayOfWeek, OpeningHoursSpecification } from 'schema-dts';
import type { Day, Session } from '../../shared/opening-hours/session.ts';

const DAY: Readonly<Record<Day, DayOfWeek>> = {
  MONDAY: 'https://schema.org/Monday',
  TUESDAY: 'https://schema.org/Tuesday',
  WEDNESDAY: 'https://schema.org/Wednesday',
  THURSDAY: 'https://schema.org/Thursday',
  FRIDAY: 'https://schema.org/Friday',
  SATURDAY: 'https://schema.org/Saturday',
  SUNDAY: 'https://schema.org/Sunday',
};

/**
 * Hours that hold each week. What comes round otherwise, or in school terms only, schema.org cannot say as hours; leaving it out is
 * better than a wrong day. An end before the start is on the next day, as with ours; midnight is written 23:59.
 */
export function schemaHours(sessions: readonly Session[]): OpeningHoursSpecification[] {
  return sessions
    .filter(({ repeats, termTimeOnly }) => repeats === 'WEEKLY' && !termTimeOnly)
    .map(({ day, startsAt, endsAt, validFrom, validTo }) => ({
      '@type': 'OpeningHoursSpecification',
      dayOfWeek: DAY[day],
      opens: startsAt,
      closes: endsAt === '24:00' ? '23:59' : endsAt,
      validFrom,
      validThrough: validTo,
    }));
}
