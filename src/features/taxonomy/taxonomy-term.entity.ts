import { defineEntity, p } from '@mikro-orm/core';
import { textColumn } from '../../database/columns.ts';

export const TAXONOMIES = ['NEED', 'ACTIVITY_KIND', 'POPULATION'] as const;
export type Taxonomy = (typeof TAXONOMIES)[number];

const TaxonomyTermSchema = defineEntity({
  name: 'TaxonomyTerm',
  properties: {
    taxonomy: p.text().$type<Taxonomy>().primary(),
    code: p.text().primary(),
    domain: p.text().nullable(),
    label: textColumn(),
    description: textColumn().nullable(),
    snomedCode: p.text().nullable(),
    position: p.smallint(),
    retiredAt: p.datetime().nullable(),
  },
});

/** A word of one of the three vocabularies: why a person comes, what a service is, and for whom it is. */
export class TaxonomyTerm extends TaxonomyTermSchema.class {}

TaxonomyTermSchema.setClass(TaxonomyTerm);
