/** Pieces of SQL by which a statement finds whom to write to about a listing, for `organisation o`. */

/** Ids of the people who keep the listings of the organisation; null where nobody does. */
export const EDITORS = `(select array_agg(distinct r.person_id::text) from role_assignment r join person p on p.id = r.person_id
  where r.role = 'LISTING_EDITOR' and r.scope = o.id::text and r.removed_at is null and p.suspended_at is null)`;

/** The first e-mail address that a listing gives; null where it gives none. */
export const address = (alias: 's' | 'o') =>
  `(select array[lower(c.contact ->> 'email')] from jsonb_array_elements(${alias}.contacts) with ordinality c (contact, n)
    where coalesce(c.contact ->> 'email', '') <> '' order by c.n limit 1)`;
