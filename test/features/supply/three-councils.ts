import type { FewPlaces, SeedSmallArea } from '../../../src/exchange/places/load-places.ts';

const ABOVE = ['E92000001', 'K02000001'];

/** Northmoor spans two boards, Southmoor lies in the second; of Westmoor no small areas are known. */
export const NORTHMOOR = 'E06000901';
export const SOUTHMOOR = 'E06000902';
export const WESTMOOR = 'E06000903';
export const HILL_BOARD = 'E54000901';
export const DALE_BOARD = 'E54000902';
export const ENGLAND = 'E92000001';
export const UPPER_WARD = 'E05000901';

type Piece = [code: string, council: string, board: string, ward: string, residents: number, decile: number];

/** Northmoor has 2,000 residents: 600 and 400 in Hill, 1,000 in Dale. Southmoor has 3,000. */
const PIECES: Piece[] = [
  ['E01000901', NORTHMOOR, HILL_BOARD, UPPER_WARD, 600, 1],
  ['E01000902', NORTHMOOR, HILL_BOARD, 'E05000902', 400, 10],
  ['E01000903', NORTHMOOR, DALE_BOARD, 'E05000903', 1000, 5],
  ['E01000904', SOUTHMOOR, DALE_BOARD, 'E05000904', 3000, 2],
];

/** One postcode in the middle of each small area; ZZ2 holds two of them. */
const OUTCODES = ['ZZ1', 'ZZ2', 'ZZ2', 'ZZ3'];

const pointOf = (index: number) => ({ latitude: 54 + index / 10, longitude: -2 });

export const threeCouncils: FewPlaces = {
  areas: [
    { code: 'K02000001', name: 'United Kingdom', kind: 'UK' },
    { code: ENGLAND, name: 'England', kind: 'NATION', parents: ['K02000001'] },
    { code: HILL_BOARD, name: 'Hill Integrated Care Board', kind: 'ICB', parents: ABOVE },
    { code: DALE_BOARD, name: 'Dale Integrated Care Board', kind: 'ICB', parents: ABOVE },
    { code: NORTHMOOR, name: 'Northmoor', kind: 'LOCAL_AUTHORITY', parents: ABOVE, population: 2000 },
    { code: SOUTHMOOR, name: 'Southmoor', kind: 'LOCAL_AUTHORITY', parents: [DALE_BOARD, ...ABOVE], population: 3000 },
    { code: WESTMOOR, name: 'Westmoor', kind: 'LOCAL_AUTHORITY', parents: [HILL_BOARD, ...ABOVE], population: 5000 },
  ],
  smallAreas: PIECES.map(([code, localAuthority, icb, ward, population, decile], index): SeedSmallArea => {
    const whose = { localAuthority, icb, ward, wardName: `Ward ${ward}` };
    return { code, name: code, ...pointOf(index), ...whose, population, index: 'IMD2025', decile };
  }),
  postcodes: OUTCODES.map((outcode, index) => ({
    ...{ postcode: `${outcode} ${index}AA`, ...pointOf(index) },
    localAuthority: PIECES[index]?.[1] ?? NORTHMOOR,
  })),
};
