/**
 * Of what is withdrawn the team is told elsewhere, and nobody there hears any more of anybody; `o` is the organisation and `s`
 * the service, where there still is one.
 */
export const IS_NOT_WITHDRAWN = `o.suspended_at is null and coalesce(s.standing, 'MET') not in ('SUSPENDED', 'NOT_MET')`;
