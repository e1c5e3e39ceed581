/** Small files in the forms that the command takes. */

export const units = `postcode,lat,lon,lad
M337SR,53.42460,-2.32190,E08000009
M337AB,53.42340,-2.32729,E08000009
B296XE,52.44049,-1.94123,
`;

export const areaCodeHistory = `old_code,old_name,current_code,current_name
E06000028,Bournemouth,E06000058,"Bournemouth, Christchurch and Poole"
E08000009,Trafford,E08000009,Trafford
`;

export const localAuthorities = `lad_code,lad24_code,name,utla_code,utla_name,combined_authority,region_code,region_name,country,health_code,health_name,health_share,lat,lon,population,pop_under16,pop_16_64,pop_65plus,population_source,age_source,small_areas,share_small_areas_most_deprived_10pct,share_small_areas_most_deprived_20pct,imd2025_avg_score,imd2025_rank_avg_score,deprivation_index
E08000009,E08000009,Trafford,E08000009,Trafford,Greater Manchester,E12000002,North West,England,E54000057,NHS Greater Manchester Integrated Care Board,1.00,53.42337,-2.33515,235048,50695,145441,41443,Census 2021,ONS mid-2020,139,0.0432,0.0791,14.972,201,IMD2025
E07000214,E07000214,Surrey Heath,E10000030,Surrey,,E12000008,South East,England,E54000034,NHS Frimley Integrated Care Board,0.85,51.33,-0.70,90453,,,,Census 2021,,55,0,0,8,300,IMD2025
N09000003,N09000003,Belfast,N09000003,Belfast,,N92000002,Northern Ireland,Northern Ireland,BHSCT,Belfast HSC Trust,,54.59181,-5.93823,345420,,,50848,NI Census 2021,NI Census 2021 (older band),735,0.2701,,,,NIMDM2017
`;

export const healthAreas = `code,ods_code,name,kind,country,population,small_areas,share_most_deprived_10pct,imd2025_avg_score,imd2025_rank,valid_from,valid_to,successors
E54000057,QOP,NHS Greater Manchester Integrated Care Board,ICB,England,2911744,1702,0.2,30.1,5,2024-04-01,,
E54000034,QNQ,NHS Frimley Integrated Care Board,ICB,England,770000,450,0,10,40,2024-04-01,2026-03-31,E54000098;E54000099
BHSCT,,Belfast HSC Trust,HSC trust,Northern Ireland,345420,735,,,,,,
`;

export const subIcbs = `code,ods_code,name,icb_code
E38000263,02A,NHS Greater Manchester ICB - 02A,E54000057
`;

export const smallAreas = `code,name,lat,lon,lad_code,ward_code,ward_name,health_code,sub_icb_code,population,imd_index,imd_decile,imd_rank,rural_urban
E01006166,Trafford 014A,53.4238,-2.3224,E08000009,E05015250,Sale Central,E54000057,E38000263,1700,IMD2025,7,22000,Urban
`;

const MIDDLE =
  'lat,lon,radius_km_p90,postcodes,lad_code,lad_name,lad_share,region_code,region_name,country,health_code,health_name';
const SALE =
  'E08000009,Trafford,0.99,E12000002,North West,England,E54000057,NHS Greater Manchester Integrated Care Board';

export const outcodes = `outcode,${MIDDLE}\nM33,53.42097,-2.32634,2.14,1558,${SALE}\n`;

export const sectors = `sector,${MIDDLE}\nM33 7,53.4259,-2.3237,0.87,310,${SALE}\n`;

export const outlines = JSON.stringify({
  type: 'Topology',
  arcs: [],
  objects: { lad: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', arcs: [], id: 'E08000009' }] } },
});

/** Eastings and northings as Ordnance Survey writes them, without a first line; quality 90 has no point. */
export const codePointOpen = {
  'Data/CSV/hs.csv':
    '"HS1 2AD",10,142442,932834,"S92000003","","S08000028","","S12000013","S13003141"\n' +
    '"HS1 2AE",90,0,0,"S92000003","","S08000028","","S12000013","S13003141"\n',
  'Data/CSV/bh.csv': '"BH1 1AA",10,408830,91333,"E92000001","E19000003","E18000010","","E06000028","E05012651"\n',
  'Doc/metadata.txt': 'PRODUCT: OS CODE-POINT OPEN\n',
};
