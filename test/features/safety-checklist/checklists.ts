import type { Viewer } from '../../../src/shared/viewer.ts';
import { testApi, type TestApi } from '../../support/api.ts';
import { teamAtWork, type TeamAtWork } from '../caseload/a-team.ts';

export const FIELDS = `id caseCode episodeId contactAt openedBy closedAt closingReason missing isInformedSameDay isLate warnings
  steps { step takenAt clinicianRole linesGiven recordedBy }
  team { safeguardingLead { name phone } safeguardingProcedureUrl gpSupervisor { name } }
  crisisLines { lines { id code } guidance }`;

export const OPEN = `mutation ($person: ID!, $episode: ID, $at: DateTimeISO, $key: String) {
  openSafetyChecklist(personId: $person, episodeId: $episode, contactAt: $at, idempotencyKey: $key) {
    checklist { ${FIELDS} } problems { path code } } }`;

export const STEP = `mutation ($id: ID!, $step: SafetyStepKind!, $at: DateTimeISO, $role: ClinicianRole, $lines: [ID!]) {
  recordSafetyStep(id: $id, step: $step, at: $at, clinicianRole: $role, linesGiven: $lines) {
    checklist { ${FIELDS} } problems { path code message } } }`;

export const CLOSE = `mutation ($id: ID!, $reason: SafetyClosingReason! = COMPLETE) {
  closeSafetyChecklist(id: $id, reason: $reason) { checklist { ${FIELDS} } problems { path code message } } }`;

interface Asked {
  viewer?: Viewer;
  more?: object;
}

/** Opens safety checklists and takes their steps through the API, as Leila unless said. */
export function checklists(api: TestApi, at: () => TeamAtWork) {
  async function sent(document: string, field: string, variables: object, viewer: Viewer = at().leila.viewer) {
    const { data, errors } = await api.ask(document, { ...variables }, viewer);
    return data?.[field] ?? errors[0]?.extensions.code;
  }

  async function opened({ viewer, more = {} }: Asked = {}, facts: object = {}) {
    const person = await at().aSupportedPerson(at().team, { nation: 'E92000001', ageBand: 'FROM_35_TO_44', ...facts });
    return (await sent(OPEN, 'openSafetyChecklist', { person, ...more }, viewer)).checklist;
  }

  const step = (id: string, kind: string, more: object = {}, viewer?: Viewer) =>
    sent(STEP, 'recordSafetyStep', { id, step: kind, ...more }, viewer);

  return { sent, opened, step };
}

/** A team whose checklists have to do without the search engine. */
export function checklistsWithoutSearch() {
  // Nobody answers at this address: whatever is asked of the search engine is refused.
  const api = testApi({ meilisearch: { url: 'http://127.0.0.1:9', masterKey: 'none' } });
  const at = teamAtWork(api);
  return { api, at, ...checklists(api, () => at) };
}
