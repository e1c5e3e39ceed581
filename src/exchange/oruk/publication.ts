/** What the publisher says of the whole, and what every record needs of it. */
export interface Publication {
  /** Where people find this server: `https://directory.example.org`. */
  readonly publicUrl: string;
  readonly publisher: string;
  readonly licence: { readonly name: string; readonly url: string } | null;
  /** To whom to write about how true a listing is: a role, never a person. */
  readonly assurerEmail: string | null;
}

const PATH = '/oruk/v3';

/** The address of something that is published, such as `services`. */
export function addressOf({ publicUrl }: Publication, path = ''): string {
  return `${publicUrl}${PATH}/${path}`;
}

/** What may be done with it, in a sentence. */
export function licenceStatement({ publisher, licence }: Publication): string {
  return licence
    ? `Published by ${publisher} under the licence ${licence.name}: ${licence.url}`
    : `Published by ${publisher}, who has not declared a licence yet: ask before you publish this again.`;
}
