import type { Viewer } from '../../../src/shared/viewer.ts';
import type { Answer, TestApi } from '../../support/api.ts';

export const TODAY = '2026-11-30T12:00:00Z';

export const PROPOSAL = `proposal {
  id kind status lineName proposedBy note mayDecide line { code }
  warnings { path code message }
  fields { field before timesBefore after timesAfter current hasChanged checkedOn source method decision decidedBy message }
}
problems { path code message }`;

const DOCUMENTS = {
  proposeCrisisLineChange: `mutation ($lineId: ID!, $facts: [CrisisFactInput!], $details: CrisisLineDetailsInput, $note: String, $key: String) {
    answer: proposeCrisisLineChange(lineId: $lineId, facts: $facts, details: $details, note: $note, idempotencyKey: $key) { ${PROPOSAL} } }`,
  proposeCrisisLine: `mutation ($details: CrisisLineDetailsInput!, $facts: [CrisisFactInput!]!) {
    answer: proposeCrisisLine(details: $details, facts: $facts) { ${PROPOSAL} } }`,
  confirmCrisisLineFacts: `mutation ($lineId: ID!, $facts: [CrisisFact!]!, $source: String, $method: VerificationMethod!, $checkedOn: String!) {
    answer: confirmCrisisLineFacts(lineId: $lineId, facts: $facts, source: $source, method: $method, checkedOn: $checkedOn) { ${PROPOSAL} } }`,
  approveCrisisLineProposal: `mutation ($id: ID!, $fields: [CrisisLineField!], $message: String) {
    answer: approveCrisisLineProposal(id: $id, fields: $fields, message: $message) { ${PROPOSAL} } }`,
  rejectCrisisLineProposal: `mutation ($id: ID!, $fields: [CrisisLineField!], $message: String!) {
    answer: rejectCrisisLineProposal(id: $id, fields: $fields, message: $message) { ${PROPOSAL} } }`,
  withdrawCrisisLineProposal: `mutation ($id: ID!) { answer: withdrawCrisisLineProposal(id: $id) { ${PROPOSAL} } }`,
} as const;

const FACT = '{ value status beingChecked verifiedOn source method }';

const PANEL = `query ($at: DateTimeISO) { crisisLines(at: $at) { lines {
  id code name audience topics minimumAge openNow nextOpens phone ${FACT} text ${FACT} webchat ${FACT} hours ${FACT} website ${FACT}
} } }`;

const QUEUE = `query ($first: Int! = 100, $after: String, $kinds: [CrisisTaskKind!], $lineId: ID) {
  crisisLineQueue(first: $first, after: $after, kinds: $kinds, lineId: $lineId) {
    edges { cursor node {
      kind why dueOn toCheck lines { code phone { value } } proposal { id mayDecide warnings { message } }
      facts { fact value times status verifiedOn dueOn isProposed }
    } }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** What somebody says who rang the line on the day that is today here. */
export function rung(fact: string, said: object): Record<string, unknown> {
  return { fact, source: 'Rang the line', method: 'ASKED_OPERATOR', checkedOn: '2026-11-30', ...said };
}

/** The words of those who keep crisis lines true. */
export function keeping(api: TestApi) {
  async function say(what: keyof typeof DOCUMENTS, viewer: Viewer, variables: object): Promise<Answer> {
    return api.ask(DOCUMENTS[what], { ...variables }, viewer);
  }

  /** What came of it: the proposal and the problems. */
  async function done(what: keyof typeof DOCUMENTS, viewer: Viewer, variables: object) {
    const { data, errors } = await say(what, viewer, variables);
    if (!data?.answer) throw new Error(`${what}: ${JSON.stringify(errors)}`);
    return data.answer;
  }

  async function panel(at?: string): Promise<Answer['data'][]> {
    const { data } = await api.ask(PANEL, { at });
    return data?.crisisLines.lines;
  }

  async function theLine(code: string, at?: string) {
    const line = (await panel(at)).find((one) => one?.code === code);
    if (!line) throw new Error(`${code} is not in the panel.`);
    return line;
  }

  async function queue(viewer: Viewer, variables: object = {}) {
    const { data, errors } = await api.ask(QUEUE, { ...variables }, viewer);
    if (!data) throw new Error(JSON.stringify(errors));
    return data.crisisLineQueue;
  }

  return { say, done, panel, theLine, queue };
}
