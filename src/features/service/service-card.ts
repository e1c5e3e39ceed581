/** The columns that the fields of a card come from, for `select … from service s`: much less than a whole row costs. */
export const CARD_COLUMNS = `s.id, s.version, s.organisation_id as "organisationId", s.name, s.summary, s.status, s.standing,
  s.needs, s.activity_kinds as "activityKinds", s.cost_kind as "costKind", s.cost_pence as "costPence",
  s.cost_note as "costNote", s.capacity_state as "capacityState", s.waiting_weeks as "waitingWeeks",
  s.capacity_as_of as "capacityAsOf", s.verified_on as "verifiedOn", s.verified_by as "verifiedBy"`;

/** What the API can show of a service from those columns alone; a list that asks for anything else needs whole rows. */
export const CARD_FIELDS: ReadonlySet<string> = new Set([
  '__typename',
  'id',
  'version',
  'name',
  'summary',
  'writtenIn',
  'status',
  'standing',
  'needs',
  'activityKinds',
  'cost',
  'capacity',
  'freshness',
  'organisation',
  'locations',
]);
