import { defineEntity, p } from '@mikro-orm/core';
import { idColumn, versionColumn } from '../../database/columns.ts';
import type { SheetColumn, SheetConstant } from './sheet-field.codes.ts';

const SheetMappingSchema = defineEntity({
  name: 'SheetMapping',
  properties: {
    id: idColumn(),
    version: versionColumn(),
    /** Part of the source of all that is imported by it, so it never changes. */
    name: p.text(),
    columns: p.json<SheetColumn[]>(),
    constants: p.json<SheetConstant[]>(),
    idHeadings: p.json<string[]>(),
    changedAt: p.datetime(),
    changedBy: p.text(),
  },
});

/** How a table of services is read: kept by a name, for the next time that somebody sends the table. */
export class SheetMapping extends SheetMappingSchema.class {}

SheetMappingSchema.setClass(SheetMapping);
