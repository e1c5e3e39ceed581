/** What somebody wants to look at. */
export interface Asked {
  council: string;
  board: string;
  need: string;
  /** 2026-Q1 */
  quarter: string;
}

export interface View {
  name: string;
  query: string;
  variables: (asked: Asked) => object;
}

const AREA = 'area { code name kind }';
const NEED = 'need { code label }';
const GAP = `{ areaKind ${AREA} ${NEED} population { code label } score rank decile residents
  parts { code value usual low high weight points words }
  measures { code numerator denominator per value low high period words } reasons { reason count } }`;
const SUM = '{ count isAtLeast }';
const SUMMARY = `{ ${AREA} decile residents needs needsShort needsWithNothing meanScore highestScore worstNeed { code label }
  recordedNeeds ${SUM} connections ${SUM} notStarted ${SUM} unmet ${SUM} }`;
const EQUITY = `{ ${NEED} ratio words mostDeprived { residents services } leastDeprived { residents services }
  groups { group population { code label } figure ${GAP} } }`;
const DENIALS = `{ recordedNeeds ${SUM} connections ${SUM} notStarted ${SUM} unmet ${SUM} reasons { reason count isAtLeast }
  needs { ${NEED} score } }`;
const WORTH = 'coverage part worth needs { need { code } score }';
const IMPROVEMENTS = `{ help { worth serviceCount organisation { id name } services { standing ${WORTH} service { id name } } }
  open { points gap { ${NEED} score } } lift { capacityState waitingWeeks ${WORTH} service { id name } } }`;
const HEAD = 'quarter publishedAt notice method problems { message }';
const PAGE = 'pageInfo { hasNextPage endCursor }';

const GAPS = `query ($areaKind: ProvisionAreaKind, $area: String, $need: String, $quarter: String) {
  provisionGaps(areaKind: $areaKind, area: $area, need: $need, quarter: $quarter, first: 20) {
    ${HEAD} ${PAGE} edges { node ${GAP} } } }`;
const BY_AREA = `query ($areaKind: ProvisionAreaKind, $need: String, $quarter: String) {
  provisionByArea(areaKind: $areaKind, need: $need, quarter: $quarter, first: 20) { ${HEAD} ${PAGE} edges { node ${SUMMARY} } } }`;
const BY_NEED = `query ($areaCode: String!, $quarter: String) {
  provisionByNeed(areaCode: $areaCode, quarter: $quarter) { ${HEAD} ${AREA} needs ${GAP} } }`;
const FAIRNESS = `query ($areaCode: String!, $quarter: String) {
  provisionEquity(areaCode: $areaCode, quarter: $quarter) { ${HEAD} ${AREA} needs ${EQUITY} } }`;
const REASONS = `query ($areaCode: String!, $quarter: String) {
  provisionDenials(areaCode: $areaCode, quarter: $quarter) { ${HEAD} ${AREA} denials ${DENIALS} } }`;
const TREND = `query ($areaCode: String!, $need: String!) {
  provisionTrend(areaCode: $areaCode, need: $need) { ${HEAD} isComparable points { quarter figure ${GAP} } } }`;
const WINS = `query ($areaCode: String!) { areaProfile(areaCode: $areaCode) { ${HEAD} improvements(first: 5) ${IMPROVEMENTS} } }`;
const PROFILE = `query ($areaCode: String!) { areaProfile(areaCode: $areaCode) { ${HEAD} ${AREA} needs { ${NEED} score rank }
  equity { ${NEED} ratio words } denials ${DENIALS} trend { quarter figures { meanScore needsShort } }
  improvements(first: 5) { help { worth organisation { id name } } open { points gap { ${NEED} score } } lift { worth service { id name } } }
  raisedGaps(first: 20) { edges { node { id ${NEED} status } } } } }`;
const SUPPLY = `query ($areaCode: String!, $need: String) { supply(areaCode: $areaCode, need: $need) {
  quarter countedAt method problems { message } edges { node { label listed { count } referable { count residents per10000 }
    accepting { count } waiting { count } lostToWorkingTowards { count } lostToExpiry { count } ifWonBack { per10000 } } } } }`;
const MONEY = `query ($dimension: MoneyDimension!, $area: String, $need: String, $quarter: String) {
  money(dimension: $dimension, area: $area, need: $need, period: $quarter, first: 20) { method problems { message }
  edges { node { label awarded grants connections cost low high caution } } pageInfo { hasNextPage } otherCurrencies { currency } } }`;
const ENGLAND = 'E92000001';

const ofCouncil = ({ council: areaCode, quarter }: Asked) => ({ areaCode, quarter });
const ofBoard = ({ board: areaCode, quarter }: Asked) => ({ areaCode, quarter });

/** Every view of provision. */
export const VIEWS: readonly View[] = [
  { name: 'Gaps of councils, the greatest first', query: GAPS, variables: ({ quarter }) => ({ quarter }) },
  { name: 'Gaps of a need', query: GAPS, variables: ({ need, quarter }) => ({ need, quarter }) },
  { name: 'Gaps of a council', query: GAPS, variables: ({ council: area, quarter }) => ({ area, quarter }) },
  { name: 'Gaps of boards', query: GAPS, variables: ({ quarter }) => ({ areaKind: 'ICB', quarter }) },
  { name: 'Councils', query: BY_AREA, variables: ({ quarter }) => ({ quarter }) },
  {
    name: 'Boards, for a need',
    query: BY_AREA,
    variables: ({ need, quarter }) => ({ areaKind: 'ICB', need, quarter }),
  },
  { name: 'A council, by need', query: BY_NEED, variables: ofCouncil },
  { name: 'A board, by need', query: BY_NEED, variables: ofBoard },
  { name: 'Equity in a council', query: FAIRNESS, variables: ofCouncil },
  { name: 'Equity in a board', query: FAIRNESS, variables: ofBoard },
  { name: 'Reasons in a council', query: REASONS, variables: ofCouncil },
  { name: 'Reasons in a board', query: REASONS, variables: ofBoard },
  {
    name: 'Eight quarters of a need in a council',
    query: TREND,
    variables: ({ council: areaCode, need }) => ({ areaCode, need }),
  },
  { name: 'What would win most in a council', query: WINS, variables: ({ council: areaCode }) => ({ areaCode }) },
  { name: 'What would win most in a board', query: WINS, variables: ({ board: areaCode }) => ({ areaCode }) },
  { name: 'Everything of a council', query: PROFILE, variables: ({ council: areaCode }) => ({ areaCode }) },
  { name: 'Everything of a board', query: PROFILE, variables: ({ board: areaCode }) => ({ areaCode }) },
  { name: 'What there is in a council', query: SUPPLY, variables: ({ council: areaCode }) => ({ areaCode }) },
  ...(
    [
      ['Money in a council, by need', ({ council: area }) => ({ dimension: 'NEED', area })],
      ['Money in a board, by need', ({ board: area }) => ({ dimension: 'NEED', area })],
      ['Money in a board, by council', ({ board: area }) => ({ dimension: 'AREA', area })],
      ['Money in a board, by organisation', ({ board: area }) => ({ dimension: 'ORGANISATION', area })],
      ['Money in England, by need', () => ({ dimension: 'NEED', area: ENGLAND })],
      ['All money, by need', () => ({ dimension: 'NEED' })],
      ['All money, by council', () => ({ dimension: 'AREA' })],
      ['All money, by organisation', () => ({ dimension: 'ORGANISATION' })],
      ['All money for a need, by organisation', ({ need }) => ({ dimension: 'ORGANISATION', need })],
    ] satisfies [string, (asked: Asked) => object][]
  ).map(([name, of]): View => ({
    name,
    query: MONEY,
    variables: (asked) => ({ ...of(asked), quarter: asked.quarter }),
  })),
];
