/** The month to which an event `e` belongs, in UTC. */
export const MONTH_OF_EVENT = `date_trunc('month', e.at at time zone 'UTC')::date`;

/** The recorded change to which an event refers. Of a place it may yet be made shorter, so it is not sealed. */
export const CHANGE_OF_EVENT = `left join history.change c on c.id = e.change_id and e.subject <> 'location'`;

/**
 * SHA-256 of all that an event `e` says, and of the row as it was added where the event only refers to it, `c`. Written down
 * once, for the function that seals and for the program that checks: the program does not trust functions of the database.
 */
export const HASH_OF_EVENT = `sha256(convert_to(jsonb_build_array(
  e.id, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), e.actor, e.actor_kind, e.role, e.scope, e.operation,
  e.action, e.subject, e.subject_id, e.concerns, e.change_id, e.fields, e.before, e.after, e.reason, e.request_id,
  case when c.operation = 'INSERT' then c.after end)::text, 'UTF8'))`;

/** What the head of a chain is made of: the head before, and everything a seal says, as text. The program does the same. */
export const LINK = `sha256(convert_to(concat_ws('|', encode(before, 'hex'), number, to_char(month, 'YYYY-MM-DD'),
  after_id, to_id, events, encode(marks, 'hex'), encode(digest, 'hex')), 'UTF8'))`;
