/**
 * Imported before all else: graphql-js finds out when it is loaded whether it is to look for second copies of itself at each field, and in
 * production it does not. Our own settings are those of somebody who tries it out.
 */
process.env.NODE_ENV = 'production';

/** To be called once everything is loaded. */
export function asBefore(): void {
  delete process.env.NODE_ENV;
}
