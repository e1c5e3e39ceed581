import { isDay } from '../../../shared/checks.ts';
import type { Attendance, ServiceStatus } from '../../../features/service/service.codes.ts';
import { provenanceFrom, summaryOrDescription } from '../../import/drafts.ts';
import type { Draft, Remark } from '../../import/mapped.ts';
import { meaningOf } from '../../import/words/lexicon.ts';
import { attendanceIn, routesIn } from '../../import/words/said-of-service.ts';
import { plainWords } from '../clean/plain-words.ts';
import { thingsAt, wordsAt, type Thing } from '../clean/said.ts';
import { shortened } from '../clean/shortened.ts';
import { catchmentIn } from './catchment.ts';
import { costOf } from './costs.ts';
import { eligibilityOf } from './eligibility.ts';
import type { Mapping } from './feed-draft.ts';
import { languagesIn } from './languages.ts';
import { contactsIn, linksIn } from './reach.ts';
import { schedulesIn } from './schedules.ts';
import { termsIn } from './terms.ts';
import { wordsOf } from './texts.ts';

export interface MappedService {
  service: NonNullable<Draft['service']>;
  remarks: Remark[];
}

const LONGEST_DESCRIPTION = 10_000;
const LONGEST_NOTE = 2000;

const STATUSES: Readonly<Record<string, ServiceStatus>> = {
  active: 'ACTIVE',
  inactive: 'TEMPORARILY_CLOSED',
  'temporarily closed': 'TEMPORARILY_CLOSED',
  defunct: 'CLOSED',
};

/** The service of a record that has an id and a name. `placeIds` are the places it happens at, as the feed knows them. */
export function serviceIn(
  record: Thing,
  { id, name }: { id: string; name: string },
  { mapping, placeIds }: { mapping: Mapping; placeIds: ReadonlySet<string> },
): MappedService {
  const description = wordsOf(record, 'description', LONGEST_DESCRIPTION);
  const words = `${name}. ${description.words ?? ''}`;
  const { words: area, codes: catchment } = catchmentIn(record);
  const { eligibility, remarks: ofAges } = eligibilityOf(record, catchment.length > 0 ? null : area);
  const schedules = schedulesIn(record, placeIds);
  const reach = contactsIn(record);
  const web = linksIn('url', wordsAt(record, 'url'));
  const status = STATUSES[wordsAt(record, 'status')?.toLowerCase() ?? 'active'];
  const application = plainWords(wordsAt(record, 'application_process') ?? '');
  const service = {
    name: { en: name },
    ...summaryOrDescription(description.words),
    status: status ?? 'ACTIVE',
    ...codesOf(record, words, mapping),
    eligibility,
    cost: costOf(record),
    attendance: attendanceOf(words, placeIds.size > 0),
    referralRoutes: routesIn(application),
    referralNote: application === '' ? null : { en: shortened(application, LONGEST_NOTE) },
    languages: languagesIn(record),
    catchment,
    sessions: schedules.sessions.map((session) => ({ ...session, repeats: session.repeats })),
    sessionsInWords: schedules.words === null ? null : { en: schedules.words },
    contacts: reach.contacts,
    links: web.links,
    ...verifiedOn(record, mapping),
    provenance: provenanceFrom(mapping.source, id),
  };
  const remarks = [description, reach, web].flatMap((part) => part.remarks);
  return { service, remarks: [...remarks, ...ofAges, ...(status === undefined ? [unknownStatus(record)] : [])] };
}

/** What the words say for certain, and what people here have said that the feed's own terms mean. */
function codesOf(record: Thing, words: string, { meaningOf: meaningOfTerm }: Mapping) {
  const meant = [meaningOf(words), ...termsIn(record).flatMap((term) => meaningOfTerm(term) ?? [])];
  const all = (key: 'needs' | 'activityKinds' | 'populations') => [...new Set(meant.flatMap((each) => each[key]))];
  return { needs: all('needs'), activityKinds: all('activityKinds'), populations: all('populations') };
}

function attendanceOf(words: string, hasPlaces: boolean): Attendance[] {
  const said = attendanceIn(words);
  return hasPlaces && !said.includes('IN_PERSON') ? ['IN_PERSON', ...said] : said;
}

/** On which day the publisher last looked, where that is over. */
function verifiedOn(record: Thing, { today }: Mapping): { verifiedOn?: string } {
  const [review = {}] = thingsAt(record, 'reviews');
  const day = (wordsAt(record, 'assured_date') ?? wordsAt(review, 'date'))?.slice(0, 10) ?? '';
  return isDay(day) && day <= today ? { verifiedOn: day } : {};
}

function unknownStatus(record: Thing): Remark {
  const said = wordsAt(record, 'status') ?? '';
  return {
    field: 'status',
    code: 'UNKNOWN',
    message: `The standard has no status “${said}”. It was taken for active.`,
  };
}
