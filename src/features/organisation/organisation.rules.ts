import {
  problem,
  problemsWithContacts,
  problemsWithDay,
  problemsWithLength,
  problemsWithLinks,
  quoted,
} from '../../shared/checks.ts';
import type { Contact, Link } from '../../shared/contact.ts';
import type { LocalisedText } from '../../shared/localised-text.ts';
import type { Problem } from '../../shared/problems.ts';

export const LONGEST_NAME = 200;
export const LONGEST_DESCRIPTION = 10_000;

/** Register prefixes of org-id.guide that UK bodies carry, with how their numbers are written. */
const SCHEMES: Record<string, RegExp> = {
  'GB-CHC': /^\d{6,8}(-\d{1,3})?$/,
  'GB-SC': /^SC\d{6}$/,
  'GB-NIC': /^\d{6}$/,
  'GB-COH': /^([A-Z]{2}\d{6}|\d{8})$/,
  'GB-MPR': /^[A-Z0-9]+$/,
  'GB-LAE': /^[A-Z]{3}$/,
  'GB-NHS': /^[A-Z0-9]+$/,
  'GB-EDU': /^\d+$/,
  'GB-UKPRN': /^\d{8}$/,
};

/** What an organisation would be once an input has been applied. */
export interface OrganisationDraft {
  name: LocalisedText | null;
  kind: string | null;
  description: LocalisedText | null;
  identifiers: readonly string[];
  contacts: readonly Contact[];
  links: readonly Link[];
  verifiedOn: string | null;
}

/** Everything that is wrong with it, so that a form can show all at once. */
export function problemsWithOrganisation(draft: OrganisationDraft): Problem[] {
  return [
    ...(draft.name ? [] : [problem('name', 'REQUIRED', 'Enter a name.')]),
    ...(draft.kind ? [] : [problem('kind', 'REQUIRED', 'Say what sort of body it is.')]),
    ...problemsWithLength('name', draft.name, LONGEST_NAME),
    ...problemsWithLength('description', draft.description, LONGEST_DESCRIPTION),
    ...draft.identifiers.flatMap(problemsWithIdentifier),
    ...problemsWithContacts(draft.contacts),
    ...problemsWithLinks(draft.links),
    ...problemsWithDay('verifiedOn', draft.verifiedOn),
  ];
}

/** What is wrong with an official identifier in org-id.guide form. */
export function problemsWithIdentifier(identifier: string, index: number): Problem[] {
  const path = `identifiers.${index}`;
  const scheme = Object.keys(SCHEMES).find((prefix) => identifier.startsWith(`${prefix}-`));
  if (!scheme)
    return [
      problem(
        path,
        'UNKNOWN',
        `Write an identifier as GB-CHC-1234567. ${quoted(identifier)} starts with none of: ${Object.keys(SCHEMES).join(', ')}.`,
      ),
    ];
  if (!SCHEMES[scheme]?.test(identifier.slice(scheme.length + 1)))
    return [
      problem(
        path,
        'INVALID',
        `${quoted(identifier)} is not how ${scheme} numbers are written. Check it on the register.`,
      ),
    ];
  return [];
}

/** Nothing is added to an organisation that is out of the directory: nobody would see it. */
export function problemsWithArchived(organisation: { archivedAt?: Date | null }): Problem[] {
  const message = 'This organisation is archived. Restore it first (restoreOrganisation), then add to it.';
  return organisation.archivedAt ? [problem('organisationId', 'CONFLICT', message)] : [];
}

/** Two living organisations with one charity number are nearly always one organisation entered twice. */
export function problemsWithNamesakes(
  identifiers: readonly string[],
  others: readonly { id: string; identifiers: string[] }[],
): Problem[] {
  return identifiers.flatMap((identifier, index) => {
    const other = others.find((one) => one.identifiers.includes(identifier));
    const message = `Organisation ${other?.id} already has ${identifier}. Change that one instead.`;
    return other ? [problem(`identifiers.${index}`, 'TAKEN', message)] : [];
  });
}
