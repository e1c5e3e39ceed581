import type { AreaSummaryRow } from '../../features/provision-views/area-summary.queries.ts';
import { countInterval, shareInterval, type Interval } from '../../features/provision/interval.rules.ts';
import type { Outline, Position } from './right-hand.ts';

/** An area on the map, as RFC 7946 has it. What is withheld is null. */
export interface AreaFeature {
  type: 'Feature';
  id: string;
  geometry: Outline | { type: 'Point'; coordinates: Position } | null;
  properties: Record<string, string | number | boolean | null>;
}

export interface AreaMap {
  type: 'FeatureCollection';
  /** How it was made, and what the licences ask to be shown: members that readers of maps pass over. */
  about: Record<string, unknown>;
  features: AreaFeature[];
}

/** Areas with their figures: an outline where one is loaded, else the middle of the area, else no place at all. */
export function provisionMap(
  about: Record<string, unknown>,
  areas: readonly AreaSummaryRow[],
  { outlines, labelOf }: { outlines: ReadonlyMap<string, Outline>; labelOf: (need: string) => string },
): AreaMap {
  return {
    type: 'FeatureCollection',
    about,
    features: areas.map((area) => ({
      type: 'Feature',
      id: area.code,
      geometry: outlines.get(area.code) ?? middleOf(area),
      properties: propertiesOf(area, labelOf),
    })),
  };
}

function middleOf({ latitude, longitude }: AreaSummaryRow): AreaFeature['geometry'] {
  return latitude === null || longitude === null ? null : { type: 'Point', coordinates: [longitude, latitude] };
}

function propertiesOf(area: AreaSummaryRow, labelOf: (need: string) => string): AreaFeature['properties'] {
  return {
    ...{ code: area.code, name: area.name, kind: area.kind, decile: area.decile, residents: area.residents },
    ...{ needs: area.needs, needsWithNothing: area.needsWithNothing, needsShort: area.needsShort },
    ...{ meanScore: area.meanScore, highestScore: area.highestScore },
    ...{ worstNeed: area.worstNeed, worstNeedLabel: labelOf(area.worstNeed) },
    ...{ recordedNeeds: area.recordedNeeds, isRecordedAtLeast: area.isRecordedAtLeast },
    ...{ unmet: area.unmet, isUnmetAtLeast: area.isUnmetAtLeast },
    ...{ connections: area.connections, isConnectionsAtLeast: area.isConnectionsAtLeast },
    ...{ notStarted: area.notStarted, isNotStartedAtLeast: area.isNotStartedAtLeast },
    ...rateOf('unmetPer100', [area.unmetCounted, area.unmetOf], countInterval),
    ...rateOf('notStartedPer100', [area.notStartedCounted, area.notStartedOf], shareInterval),
    ...rateOf('noResultPer100', [area.noneCounted, area.noneOf], shareInterval),
    ...rateOf('thinResultPer100', [area.fewCounted, area.fewOf], shareInterval),
  };
}

/** A rate over all needs of which both is shown, and between which it lies with 95 per cent confidence. */
function rateOf(
  name: string,
  [counted, of]: readonly [number | null, number | null],
  between: (events: number, of: number) => Interval | null,
): AreaFeature['properties'] {
  const isKnown = counted !== null && of !== null && of > 0;
  const interval = isKnown ? between(counted, of) : null;
  const per100 = (value: number | undefined) => (value === undefined ? null : Math.round(value * 10_000) / 100);
  return {
    [name]: isKnown ? per100(counted / of) : null,
    [`${name}Low`]: per100(interval?.low),
    [`${name}High`]: per100(interval?.high),
  };
}
