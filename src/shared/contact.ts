/** How to reach a body or a service. At least a phone, an e-mail address or a note is there. */
export interface Contact {
  name?: string;
  role?: string;
  phone?: string;
  email?: string;
  note?: string;
}

/** A web address with what it leads to. */
export interface Link {
  url: string;
  label?: string;
}
