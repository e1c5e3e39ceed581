/** What of a document is embedded, `d` being its row: what it is called, what it is, and what for. */
export const TEXT = `left(concat_ws('. ', nullif(d.document ->> 'name', ''), nullif(d.document ->> 'summary', ''),
  nullif(d.document ->> 'terms', '')), 1000)`;

/** The same text has the same vector, in however many listings it stands. */
export const DIGEST = `sha256(convert_to(${TEXT}, 'UTF8'))`;

/** The vector `v` of a document in the space that $1 names; no space is named by nothing. */
export const ITS_VECTOR = `left join search.vector v on v.space = $1
  and v.digest = case when $1 <> '' and d.kind = 'service' then ${DIGEST} end`;

/** What Meilisearch is told of it: nothing is what has no vector yet. Only services are found by meaning. */
export const VECTOR_FIELD = `case when $1 <> '' and d.kind = 'service'
  then jsonb_build_object('_vectors', jsonb_build_object('meaning', to_jsonb(v.vector))) else '{}' end`;
