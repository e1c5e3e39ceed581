export const SUGGESTION_KINDS = ['NEED', 'PLACE', 'SERVICE', 'ORGANISATION'] as const;
export type SuggestionKind = (typeof SUGGESTION_KINDS)[number];

/** Something that what is being typed may become. */
export interface Suggestion {
  kind: SuggestionKind;
  text: string;
  /** What tells it from others of the same name: whose service it is. */
  detail: string | null;
  /** Of a service and an organisation. */
  id: string | null;
  /** Of a need; of a council's area and an outcode, as catchments name them. */
  code: string | null;
}
