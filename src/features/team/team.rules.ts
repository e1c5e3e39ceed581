import { isEmailAddress, isTelephoneNumber, problem, problemsWithFreeText, quoted } from '../../shared/checks.ts';
import type { Problem } from '../../shared/problems.ts';
import type { EmployerKind, Practice, WorkContact } from './team.entity.ts';

const LONGEST_NAME = 200;
/** GP practices of England, Wales and Northern Ireland: P91003; and the newer A1B2C. */
const ODS_CODE = /^([A-Z]\d{5}|[A-Z]\d[A-Z]\d[A-Z])$/;

/** What a team would be once an input has been applied. */
export interface TeamDraft {
  name: string;
  hostOrganisation: string | null;
  employerKind: EmployerKind | null;
  employerOrganisation: string | null;
  gpSupervisor: WorkContact | null;
  safeguardingLead: WorkContact | null;
  safeguardingProcedureUrl: string | null;
  practices: readonly Practice[];
}

/** Everything that is wrong with it, so that a form can show all at once. */
export function problemsWithTeam(draft: TeamDraft): Problem[] {
  return [
    ...problemsWithName(draft.name),
    ...(draft.hostOrganisation ? [] : [problem('hostOrganisation', 'REQUIRED', 'Say which organisation hosts it.')]),
    ...problemsWithEmployer(draft),
    ...problemsWithWorkContact('gpSupervisor', draft.gpSupervisor),
    ...problemsWithWorkContact('safeguardingLead', draft.safeguardingLead),
    ...problemsWithProcedure(draft.safeguardingProcedureUrl),
    ...draft.practices.flatMap(problemsWithPractice),
    ...problemsWithRepeats(draft.practices),
  ];
}

function problemsWithName(name: string): Problem[] {
  if (name === '') return [problem('name', 'REQUIRED', 'Enter a name.')];
  return problemsWithFreeText('name', name, LONGEST_NAME);
}

function problemsWithEmployer({ employerKind, employerOrganisation }: TeamDraft): Problem[] {
  if (!employerKind) return [problem('employerKind', 'REQUIRED', 'Say who employs the team: the PCN or a provider.')];
  if (employerKind === 'PCN' || employerOrganisation) return [];
  return [problem('employerOrganisation', 'REQUIRED', 'Say which provider employs the sub-contracted team.')];
}

function problemsWithWorkContact(path: string, contact: WorkContact | null): Problem[] {
  if (!contact) return [];
  const { name, phone, email } = contact;
  return [
    ...(name === '' ? [problem(`${path}.name`, 'REQUIRED', 'Enter the name of the person.')] : []),
    ...(phone && !isTelephoneNumber(phone)
      ? [
          problem(
            `${path}.phone`,
            'INVALID',
            `${quoted(phone)} does not look like a telephone number. Use digits and spaces.`,
          ),
        ]
      : []),
    ...(email && !isEmailAddress(email)
      ? [
          problem(
            `${path}.email`,
            'INVALID',
            `${quoted(email)} does not look like an e-mail address, such as hello@example.org.`,
          ),
        ]
      : []),
  ];
}

function problemsWithProcedure(url: string | null): Problem[] {
  if (url === null || (URL.canParse(url) && new URL(url).protocol === 'https:')) return [];
  const message = `${quoted(url)} is not a secure web address. Give the link to the procedure, starting with https://.`;
  return [problem('safeguardingProcedureUrl', 'INVALID', message)];
}

function problemsWithPractice({ name, odsCode, firstPointOfContact }: Practice, index: number): Problem[] {
  const path = `practices.${index}`;
  const message = `${quoted(odsCode ?? '')} is not how the code of a practice is written. Look it up; it is like P91003.`;
  return [
    ...(name === '' ? [problem(`${path}.name`, 'REQUIRED', 'Enter the name of the practice.')] : []),
    ...(odsCode !== null && !ODS_CODE.test(odsCode) ? [problem(`${path}.odsCode`, 'INVALID', message)] : []),
    ...problemsWithWorkContact(`${path}.firstPointOfContact`, firstPointOfContact),
  ];
}

function problemsWithRepeats(practices: readonly Practice[]): Problem[] {
  return practices.flatMap(({ odsCode }, index) =>
    odsCode !== null && practices.findIndex((other) => other.odsCode === odsCode) < index
      ? [problem(`practices.${index}.odsCode`, 'TAKEN', `${odsCode} is in the list already. Name each practice once.`)]
      : [],
  );
}

type Filled = Pick<TeamDraft, 'gpSupervisor' | 'safeguardingLead' | 'safeguardingProcedureUrl' | 'practices'>;

/** What guidance wants of a team and nobody has filled in yet. */
export function gapsOf({ gpSupervisor, safeguardingLead, safeguardingProcedureUrl, practices }: Filled): Problem[] {
  const wanted = (path: string, message: string) => problem(path, 'REQUIRED', message);
  return [
    ...(gpSupervisor ? [] : [wanted('gpSupervisor', 'Name the GP who supervises the team.')]),
    ...(safeguardingLead ? [] : [wanted('safeguardingLead', 'Name the safeguarding lead of the host organisation.')]),
    ...(safeguardingProcedureUrl
      ? []
      : [wanted('safeguardingProcedureUrl', 'Link the safeguarding procedure of the host organisation.')]),
    ...(practices.length > 0 ? [] : [wanted('practices', 'Name the practices that the team serves.')]),
    ...practices.flatMap(({ name, firstPointOfContact }, index) =>
      firstPointOfContact
        ? []
        : [wanted(`practices.${index}.firstPointOfContact`, `Name the first point of contact at ${name}.`)],
    ),
  ];
}
