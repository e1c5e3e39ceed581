import { provenanceFrom, required } from '../drafts.ts';
import type { Draft, Format, Mapped } from '../mapped.ts';
import type { Row } from '../row.ts';
import { slug } from '../words/slug.ts';
import { siteOf } from './site.ts';

const SOURCE = 'jobcentres';

/** Jobcentres: offices of one department, each a place and a service. */
export const jobcentres: Format = {
  title: 'jobcentres',
  source: SOURCE,
  columns: ['name', 'address', 'postcode', 'area_name', 'area_code', 'lon', 'lat'],
  fromRow,
};

const DEPARTMENT: Draft['organisation'] = {
  name: { en: 'Department for Work and Pensions' },
  alternativeNames: ['DWP', 'Jobcentre Plus'],
  kind: 'STATUTORY_BODY',
  description: { en: 'The government department that runs jobcentres.' },
  provenance: provenanceFrom(SOURCE, 'department-for-work-and-pensions'),
};

function fromRow(row: Row): Mapped {
  const town = row.text('name');
  const sourceId = slug(town, row.text('postcode'));
  if (!town) return { outcome: 'rejected', sourceId, remarks: [required('name')] };

  const name = `${town} Jobcentre`;
  const { location, remarks } = siteOf(row, SOURCE, sourceId, name);
  const service = {
    name: { en: name },
    summary: { en: 'Help with looking for work, and with Universal Credit and other benefits.' },
    needs: ['employment-and-volunteering', 'money-and-benefits'],
    activityKinds: ['statutory-service'],
    referralRoutes: ['SELF' as const],
    cost: { kind: 'FREE' as const },
    attendance: ['IN_PERSON' as const],
    provenance: provenanceFrom(SOURCE, sourceId),
  };
  return { outcome: 'draft', sourceId, draft: { organisation: DEPARTMENT, location, service }, remarks };
}
