/** A page loads its own files, runs its own scripts, sends its forms here and is framed by nobody. */
export function pageHeaders(cspNonce: string): Record<string, string> {
  const policy = [
    "default-src 'none'",
    `script-src 'self' 'nonce-${cspNonce}'`,
    "style-src 'self'",
    "img-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ];
  return {
    'content-security-policy': policy.join('; '),
    // What is in an address may be a secret: no other server hears of it, and no search engine keeps it.
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex',
    'cache-control': 'no-store',
  };
}
