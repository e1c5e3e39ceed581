import { defineEntity, p } from '@mikro-orm/core';
import {
  codesColumn,
  idColumn,
  provenanceColumns,
  textColumn,
  timeColumns,
  versionColumn,
} from '../../database/columns.ts';
import { Organisation } from '../organisation/organisation.entity.ts';

const LocationSchema = defineEntity({
  name: 'Location',
  properties: {
    id: idColumn(),
    version: versionColumn(),
    organisation: () => p.manyToOne(Organisation).ref(),
    name: textColumn(),
    addressLines: codesColumn(),
    town: p.text().nullable(),
    postcode: p.text().nullable(),
    accessNotes: textColumn().nullable(),
    accessibility: codesColumn(),
    isConfidential: p.boolean().default(false),
    latitude: p.float().columnType('double precision').nullable(),
    longitude: p.float().columnType('double precision').nullable(),
    shownLatitude: p.float().columnType('double precision').nullable(),
    shownLongitude: p.float().columnType('double precision').nullable(),
    localAuthority: p.text().nullable(),
    ...provenanceColumns(),
    ...timeColumns(),
  },
});

/**
 * A place where services happen. Where it is confidential (a refuge), only its local authority is ever shown: the shown
 * point is then the area's own point, and stands in for distance too, so that nobody can find it by asking in circles.
 */
export class Location extends LocationSchema.class {}

LocationSchema.setClass(Location);
