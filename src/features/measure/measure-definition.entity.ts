import { defineEntity, p } from '@mikro-orm/core';
import { idColumn } from '../../database/columns.ts';
import type { MeasureDirection } from './measure.codes.ts';

const MeasureDefinitionSchema = defineEntity({
  name: 'MeasureDefinition',
  properties: {
    id: idColumn(),
    code: p.text(),
    name: p.text(),
    minimum: p.decimal('number').columnType('numeric'),
    maximum: p.decimal('number').columnType('numeric'),
    direction: p.text().$type<MeasureDirection>(),
    licenceNote: p.text(),
    createdAt: p.datetime(),
    retiredAt: p.datetime().nullable(),
  },
});

/** A numeric measure that this partnership uses beside the ones that every directory has. */
export class MeasureDefinition extends MeasureDefinitionSchema.class {}

MeasureDefinitionSchema.setClass(MeasureDefinition);
