import { anonymous, type Viewer } from '../../../src/shared/viewer.ts';
import type { TestApi } from '../../support/api.ts';
import { administrator } from '../../support/viewers.ts';

const FIELDS = 'fields { field seen proposed current hasChangedSince reopensChecks verdict }';
const PROPOSE = `mutation ($id: ID!, $version: Int!, $change: ChangeInput!, $note: String) {
  proposeChange(id: $id, version: $version, change: $change, note: $note) {
    proposal { id status note ${FIELDS} } problems { path code message } } }`;
const REVIEW = `mutation ($id: ID!, $version: Int!, $decisions: [FieldDecisionInput!]!, $message: String) {
  reviewProposal(id: $id, version: $version, decisions: $decisions, message: $message) {
    proposal { id status message listingVersion ${FIELDS} } problems { path code message } } }`;
const REPORT = `mutation ($id: ID!, $report: ProblemReportInput!) {
  reportProblem(id: $id, report: $report) { thanks problems { path code message } } }`;
const CLOSE = `mutation ($id: ID!, $outcome: ReportOutcome!, $message: String) {
  closeReport(id: $id, outcome: $outcome, message: $message) {
    report { id outcome message closedAt note } problems { path code message } } }`;
const QUEUE = `query ($first: Int!, $after: String) { changeQueue(first: $first, after: $after) {
  edges { cursor node { id kind risk why targetKind targetId report { id kinds fields note timesReported }
    claim { id claimantName evidence } proposal { id proposerName note ${FIELDS} } } }
  pageInfo { hasNextPage endCursor } } }`;

export type Verdicts = Record<string, 'ACCEPT' | 'ACCEPT_OVER_NEWER' | 'REJECT'>;

/** Says what is wrong with listings, and decides on it, through the API. */
export function upkeepThrough(api: TestApi) {
  async function change(command: string, document: string, variables: object, viewer: Viewer) {
    const { data, errors } = await api.ask(document, { ...variables }, viewer);
    return { ...data?.[command], refused: errors[0]?.extensions.code };
  }

  const propose = (listing: { id: string; version: number }, input: object, viewer: Viewer, note?: string) =>
    change('proposeChange', PROPOSE, { id: listing.id, version: listing.version, change: input, note }, viewer);

  const review = (which: { id: string; version: number }, verdicts: Verdicts, viewer: Viewer, message?: string) => {
    const decisions = Object.entries(verdicts).map(([field, verdict]) => ({ field, verdict }));
    return change('reviewProposal', REVIEW, { ...which, decisions, message }, viewer);
  };

  const report = (id: string, said: object, viewer: Viewer = anonymous) =>
    change('reportProblem', REPORT, { id, report: said }, viewer);

  const close = (id: string, outcome: string, viewer: Viewer = administrator, message?: string) =>
    change('closeReport', CLOSE, { id, outcome, message }, viewer);

  async function queueOf(viewer: Viewer, page: { first?: number; after?: string } = {}) {
    const { data, errors } = await api.ask(QUEUE, { first: 100, ...page }, viewer);
    return { ...data?.changeQueue, refused: errors[0]?.extensions.code };
  }

  /** What of the queue is about these listings. */
  async function queueAbout(ids: string[], viewer: Viewer = administrator) {
    const { edges } = await queueOf(viewer);
    const nodes = edges.map(({ node }: { node: object }) => node) as Record<string, any>[]; // eslint-disable-line @typescript-eslint/no-explicit-any
    return nodes.filter(({ targetId }) => ids.includes(String(targetId)));
  }

  return { propose, review, report, close, queueOf, queueAbout };
}
