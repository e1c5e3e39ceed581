/** Everybody with an address there is of the demonstration, and may never be in a real directory. */
const DOMAIN = 'demo.example.org';

export function demoAddress(key: string): string {
  return `${key}@${DOMAIN}`;
}

export const IS_DEMO = `email like '%@${DOMAIN}'`;
