// Settings of a server, as a test gives them to the configuration.
export const OWN_DATABASE = 'postgres://linkwell:secret@db/linkwell';

export const PRODUCTION = {
  NODE_ENV: 'production',
  LINKWELL_PUBLIC_URL: 'https://directory.example.org',
  LINKWELL_AUTH_SECRET: 'thirty-two-characters-and-more-of-it',
};

export const REFERENCE_KEY = `2026:${Buffer.alloc(32, 1).toString('base64')}`;

export const NOTIFY = {
  NOTIFY_API_KEY: 'linkwell-11111111-1111-4111-8111-111111111111-22222222-2222-4222-8222-222222222222',
  NOTIFY_TEMPLATE_ID: '33333333-3333-4333-8333-333333333333',
};

export function providers(...others: object[]): string {
  const provider = { id: 'nhs', issuer: 'https://id.example.org/', clientId: 'linkwell', clientSecret: 's3cret' };
  return JSON.stringify(others.map((each) => ({ ...provider, ...each })));
}
