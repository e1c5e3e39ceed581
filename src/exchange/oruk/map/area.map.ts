import { NATIONS, type AreaKind } from '../../../features/place/place.rules.ts';
import { derivedId } from '../derived-id.ts';
import { present, type Published } from './present.ts';

/** An area as the places tables know it. */
export interface KnownArea {
  code: string;
  name: string;
  kind: AreaKind;
  /** Codes of all areas that it lies in. */
  parents: string[];
}

export type KnownAreas = ReadonlyMap<string, KnownArea>;

const ONS_CODE = /^[EWSNK]\d{8}$/;
const ONS_AREAS = 'http://statistics.data.gov.uk/id/statistical-geography/';
/** What stands for a state or province in the United Kingdom, the nearest first. */
const PROVINCES: readonly AreaKind[] = ['UPPER_TIER', 'REGION', 'NATION'];

/** The county of a council, else its region, else its nation; undefined where none is known. Nothing is guessed. */
export function provinceOf(localAuthority: string | null, areas: KnownAreas): string | undefined {
  const around = aroundOf(localAuthority, areas);
  const found = PROVINCES.map((kind) => around.find((area) => area.kind === kind)).find((area) => area !== undefined);
  return found?.name ?? NATIONS[localAuthority?.[0] ?? '']?.name;
}

/** The region of England that a council lies in. */
export function regionOf(localAuthority: string | null, areas: KnownAreas): string | undefined {
  return aroundOf(localAuthority, areas).find(({ kind }) => kind === 'REGION')?.name;
}

function aroundOf(code: string | null, areas: KnownAreas): KnownArea[] {
  const { parents = [] } = (code !== null && areas.get(code)) || {};
  return parents.flatMap((parent) => areas.get(parent) ?? []);
}

/** For whom a service is, by where they live. */
export function serviceAreasOf(serviceId: string, catchment: readonly string[], areas: KnownAreas): Published[] {
  return catchment.map((code) => {
    const name = areas.get(code)?.name ?? code.replace(/^outcode:/, '');
    const isOfficial = ONS_CODE.test(code);
    return present({
      id: derivedId('service_area', serviceId, code),
      service_id: serviceId,
      name,
      service_area: name,
      uri: isOfficial ? `${ONS_AREAS}${code}` : undefined,
    });
  });
}
