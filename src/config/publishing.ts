import type { Variables } from '../environment.ts';
import { isEmailAddress } from '../shared/checks.ts';

/** What the publisher says of the catalogue, where others read it as open data. */
export interface PublishingConfig {
  readonly publisher: string;
  /** Null where none has been declared. */
  readonly licence: { readonly name: string; readonly url: string } | null;
  /** A role address, to write to about how true a listing is. */
  readonly assurerEmail: string | null;
}

export function readPublishing(variables: Variables): PublishingConfig {
  return {
    publisher: variables.text('LINKWELL_PUBLISHER') ?? 'the people who run this directory',
    licence: readLicence(variables),
    assurerEmail: readAssurer(variables),
  };
}

/** A name without an address says too little, and the other way round. */
function readLicence(variables: Variables): PublishingConfig['licence'] {
  const name = variables.text('LINKWELL_LICENCE');
  const url = variables.url('LINKWELL_LICENCE_URL', ['https:', 'http:']);
  if (name !== null && url !== null) return { name, url };
  if (name !== null || url !== null)
    variables.mistake(
      'LINKWELL_LICENCE and LINKWELL_LICENCE_URL go together: give the name of the licence and its address.',
    );
  return null;
}

function readAssurer(variables: Variables): string | null {
  const email = variables.text('LINKWELL_ASSURER_EMAIL');
  if (email !== null && !isEmailAddress(email))
    variables.mistake('LINKWELL_ASSURER_EMAIL must be an e-mail address of a role, such as listings@example.org.');
  return email;
}
