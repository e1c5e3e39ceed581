import type { Remark } from '../mapped.ts';

export interface WebAddresses {
  links: { url: string; label: string }[];
  remarks: Remark[];
}

const HOST = /^([a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/;

/** The web addresses in a cell. One without https:// gets it where it can be nothing else; what is none is left out. */
export function webAddresses(field: string, text: string | null): WebAddresses {
  const remarks: Remark[] = [];
  const links: WebAddresses['links'] = [];
  for (const written of text?.split(/\s+/) ?? []) {
    const url = webAddress(written);
    if (url === null)
      remarks.push({ field, code: 'LEFT_OUT', message: `“${written}” is not a web address. It was left out.` });
    else links.push({ url, label: 'Website' });
    if (url !== null && url !== written)
      remarks.push({ field, code: 'CHANGED', message: `“${written}” became ${url}` });
  }
  return { links, remarks };
}

function webAddress(written: string): string | null {
  const withScheme = /^https?:\/\//i.test(written) ? written : `https://${written}`;
  if (written.includes('@') || !URL.canParse(withScheme)) return null;
  const [, scheme = '', host = '', path = ''] = /^(https?:\/\/)([^/?#]+)(.*)$/i.exec(withScheme) ?? [];
  const plainHost = host.toLowerCase().replace(/\.$/, '');
  return HOST.test(plainHost) ? scheme.toLowerCase() + plainHost + path : null;
}
