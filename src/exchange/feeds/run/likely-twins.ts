import type { EntityManager } from '@mikro-orm/postgresql';
import { findAlike, type Alike, type Newcomer } from '../../../features/duplicate/find-alike.ts';
import type { EntryKind } from '../../../features/listing/entry-kind.codes.ts';
import type { LocalisedText } from '../../../shared/localised-text.ts';
import type { Remark } from '../../import/mapped.ts';
import type { FeedDraft } from '../map/feed-draft.ts';

/** From here on a person is told. What is less sure is found among what is here, as all that may be twice. */
const LIKELY = 0.8;

/** What a feed brings as new and is likely here already. It is taken all the same: whether two are one, a person says. */
export class LikelyTwins {
  readonly #source: string;
  /** Organisations that were told of: many records name the same one. */
  readonly #told = new Set<string>();

  constructor(source: string) {
    this.#source = source;
  }

  /** What is to be said of those of these records that bring what is likely here. Two statements, however many they are. */
  async among(em: EntityManager, drafts: readonly FeedDraft[]): Promise<Map<FeedDraft, Remark[]>> {
    const alike = (kind: EntryKind, newcomers: Newcomer[]) =>
      findAlike(em, { kind, source: this.#source, likely: LIKELY }, [...firstOfEach(newcomers).values()]);
    const organisations = await alike('ORGANISATION', drafts.map(bodyOf));
    const services = await alike('SERVICE', drafts.map(offerOf));
    const found = drafts.map((draft): [FeedDraft, Remark[]] => {
      const body = this.#once(organisations.get(draft.organisation.provenance.sourceId));
      const offer = services.get(draft.service.provenance.sourceId);
      return [draft, [...(body ? [told('organisation', body)] : []), ...(offer ? [told('service', offer)] : [])]];
    });
    return new Map(found.filter(([, remarks]) => remarks.length > 0));
  }

  #once(alike: Alike | undefined): Alike | undefined {
    if (!alike || this.#told.has(alike.sourceId)) return undefined;
    this.#told.add(alike.sourceId);
    return alike;
  }
}

function told(field: 'organisation' | 'service', { id, name, sureness, reasons }: Alike): Remark {
  const message = `This is likely the ${field} “${name}” (${id}), which is here already: ${sureness} of 1 sure. ${reasons.join(' ')}`;
  return { field, code: 'LIKELY_DUPLICATE', message, listingId: id, sureness };
}

function bodyOf({ organisation, locations }: FeedDraft): Newcomer {
  const { provenance, name, alternativeNames, identifiers, contacts, links } = organisation;
  const marked = { alternativeNames, identifiers, contacts, links, postcodes: openPostcodes(locations) };
  return { sourceId: provenance.sourceId, name: namesIn(name), ...marked };
}

function offerOf({ organisation, service, locations }: FeedDraft): Newcomer {
  const { name, contacts, provenance } = service;
  const ids = { sourceId: provenance.sourceId, ofSourceId: organisation.provenance.sourceId };
  return { ...ids, name: namesIn(name), contacts, postcodes: openPostcodes(locations) };
}

const namesIn = (name: object = {}): LocalisedText => Object.fromEntries<string>(Object.entries(name));

/** Confidential places are left out: a match would tell where they are. */
function openPostcodes(locations: FeedDraft['locations']): string[] {
  return locations.flatMap(({ isConfidential, postcode }) => (isConfidential ? [] : (postcode ?? [])));
}

function firstOfEach(newcomers: readonly Newcomer[]): Map<string, Newcomer> {
  return new Map(newcomers.toReversed().map((each) => [each.sourceId, each]));
}
