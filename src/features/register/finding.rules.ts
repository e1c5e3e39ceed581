import { dayInWords } from '../../shared/day-in-words.ts';
import { tidyReport, type Report } from '../problem-report/problem-report.rules.ts';
import type { Finding } from './finding.queries.ts';
import { REGISTER_NAMES, type FindingKind } from './register.codes.ts';

type Seen = Pick<Finding, 'kind' | 'scheme' | 'identifier' | 'name' | 'formerName' | 'removedOn' | 'asOf'>;

/** What was seen, and in which extract. */
export function findingInWords(finding: Seen): string {
  const { scheme, asOf, kind } = finding;
  const register = `${REGISTER_NAMES[scheme]}, as of ${dayInWords(asOf)},`;
  return `${register.slice(0, 1).toUpperCase()}${register.slice(1)} ${SAYS[kind](finding)}`;
}

const SAYS: Record<FindingKind, (finding: Seen) => string> = {
  REMOVED: ({ identifier, name, removedOn }) =>
    `says that ${identifier} (${name}) is no longer registered${removedOn ? ` since ${dayInWords(removedOn)}` : ''}. Ask whether the group goes on, and who answers for it.`,
  RENAMED: ({ identifier, name, formerName }) =>
    `has a new name for ${identifier}: ${name}, formerly ${formerName}. Ask whether the group goes by it.`,
  NOT_FOUND: ({ identifier }) => `does not have ${identifier}. Look the number up.`,
  NAME_DIFFERS: ({ identifier, name }) => `has another name for ${identifier}: ${name}.`,
};

/** The finding as a report, as it stands in the queue of those who keep listings true. */
export function reportOf(finding: Seen): Report {
  return tidyReport({
    kinds: finding.kind === 'REMOVED' ? ['CLOSED'] : ['NOT_AS_DESCRIBED'],
    fields: finding.kind === 'RENAMED' ? ['NAME'] : [],
    note: findingInWords(finding),
    replyAddress: null,
  });
}
