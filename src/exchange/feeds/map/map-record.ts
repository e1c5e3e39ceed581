import type { Remark } from '../../import/mapped.ts';
import { remarkOnCrisisLine } from '../../import/words/crisis-line.ts';
import { isThing, wordsAt } from '../clean/said.ts';
import type { FeedDraft, MappedRecord, Mapping } from './feed-draft.ts';
import { fromV1 } from './from-v1.ts';
import { locationsIn } from './location.ts';
import { organisationIn } from './organisation.ts';
import { serviceIn } from './service.ts';
import { nameAt } from './texts.ts';

const LONGEST_ID = 300;

/** What a record of a feed means here, or why it means nothing. Pure; version 1 and 3 of the standard alike. */
export function mapRecord(said: unknown, mapping: Mapping): MappedRecord {
  const record = isThing(said) ? fromV1(said) : {};
  const id = idOf(record);
  if (id === null) return rejected('', 'id', 'This record has no id. Without one it cannot be told apart from others.');
  const { words: name, remarks: ofName } = nameAt(record, 'name');
  if (name === null) return rejected(id, 'name', `The record ${id} has no name. Ask the publisher to give it one.`);
  const crisisLine = remarkOnCrisisLine(name);
  if (crisisLine) return { outcome: 'left out', sourceId: id, remarks: [crisisLine] };

  const places = locationsIn(record, mapping);
  const placeIds = new Set(places.locations.map(({ provenance }) => provenance.sourceId));
  const body = organisationIn(record, { id, name }, mapping);
  const offer = serviceIn(record, { id, name }, { mapping, placeIds });
  const draft = { organisation: body.organisation, locations: places.locations, service: offer.service };
  const remarks = [ofName, body.remarks, places.remarks, offer.remarks].flat();
  return { outcome: 'draft', sourceId: id, draft: mapping.isWhole ? draft : withoutSilence(draft), remarks };
}

/** By what a feed knows a record: whatever it is, UUID or not, as text. */
export function idOf(record: Readonly<Record<string, unknown>>): string | null {
  return wordsAt(record, 'id')?.slice(0, LONGEST_ID).toWellFormed() ?? null;
}

function rejected(sourceId: string, field: string, message: string): MappedRecord {
  const remark: Remark = { field, code: 'REQUIRED', message };
  return { outcome: 'rejected', sourceId, remarks: [remark] };
}

/** Only what is said: the short record of a list is silent about much that the whole one would say. */
function withoutSilence({ organisation, locations, service }: FeedDraft): FeedDraft {
  const { eligibility, ...offer } = service;
  const saysWhom = eligibility && (eligibility.minimumAge ?? eligibility.maximumAge ?? eligibility.conditions) !== null;
  return {
    organisation: said(organisation),
    locations: locations.map(said),
    service: { ...said(offer), ...(saysWhom && { eligibility }) },
  };
}

function said<Part extends object>(part: Part): Part {
  const isSaid = ([, value]: [string, unknown]) => value !== null && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(part).filter(isSaid)) as Part;
}
