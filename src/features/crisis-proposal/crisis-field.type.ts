import { enumOf } from '../../graphql/enum.ts';
import {
  DETAIL_WORDS,
  FACTS,
  type Decision,
  type DetailCode,
  type FactCode,
  type FieldCode,
  type ProposalKind,
  type ProposalStatus,
  type TaskKind,
} from './crisis-field.codes.ts';

const factWords = Object.fromEntries([...FACTS].map(([code, { words }]) => [code, sentence(words)]));
const detailWords = Object.fromEntries(Object.entries(DETAIL_WORDS).map(([code, words]) => [code, sentence(words)]));

export const CrisisFactEnum = enumOf<FactCode>(
  'CrisisFact',
  'A fact of a crisis line, which is checked for itself.',
  factWords as Record<FactCode, string>,
);

export const CrisisLineFieldEnum = enumOf<FieldCode>(
  'CrisisLineField',
  'Anything about a crisis line that can be proposed and decided for itself.',
  { ...(factWords as Record<FactCode, string>), ...(detailWords as Record<DetailCode, string>) },
);

export const CrisisProposalKindEnum = enumOf<ProposalKind>('CrisisProposalKind', 'What a proposal would do.', {
  CHANGE: 'Change something about a line, retire it or bring it back.',
  CONFIRMATION: 'Say that facts are still right, as of a day.',
  NEW_LINE: 'Add a line.',
});

export const CrisisProposalStatusEnum = enumOf<ProposalStatus>('CrisisProposalStatus', 'How far a proposal has come.', {
  WAITING: 'Something of it waits for a second person.',
  APPROVED: 'All of it was approved.',
  PARTLY_APPROVED: 'Some of it was approved, and some was rejected or withdrawn.',
  REJECTED: 'All of it was rejected.',
  WITHDRAWN: 'The proposer took it back before anything was approved.',
});

export const CrisisDecisionEnum = enumOf<Decision>('CrisisDecision', 'What was decided about a field of a proposal.', {
  APPROVED: 'It was approved, and is shown.',
  REJECTED: 'It was rejected, and changed nothing.',
});

export const CrisisTaskKindEnum = enumOf<TaskKind>('CrisisTaskKind', 'Why there is something to do about a line.', {
  PROPOSAL: 'A proposal waits for a second person.',
  SAME_NUMBER: 'The same number stands on several lines: one of them is likely to be wrong.',
  OVERDUE: 'Facts were last checked more than 90 days ago. They are still shown, with their day.',
  DUE_SOON: 'The check of facts runs out within 14 days.',
  NEVER_VERIFIED: 'Nobody has ever verified these facts, so nobody is shown them.',
});

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
