import type { Person } from '../person/person.entity.ts';
import { wordsFor, type Decision } from './crisis-field.codes.ts';
import type { CrisisProposal, ProposedField } from './crisis-proposal.entity.ts';

/** Tells the proposer what came of it. Of what was proposed it names the fields and no value: nobody rings from a letter. */
export function decisionLetter(
  { name, email }: Pick<Person, 'name' | 'email'>,
  { lineName }: Pick<CrisisProposal, 'lineName'>,
  decided: { chosen: readonly ProposedField[]; decision: Decision; message: string | null },
) {
  const { chosen, decision, message } = decided;
  const fields = chosen.map(({ field }) => wordsFor(field));
  const facts = { name, line: lineName, fields, isApproved: decision === 'APPROVED', message };
  return { template: 'crisis-proposal-decided' as const, recipient: email, facts };
}
