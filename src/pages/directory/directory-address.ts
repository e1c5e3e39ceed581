import type { Wanted } from '../../features/printed-directory/printed-directory.queries.ts';

/** Where a directory is found: `/directory?area=E08000009&need=debt&print=large`. */
export function addressOf({ area, need }: Wanted, { isLarge }: { isLarge: boolean }): string {
  const query = new URLSearchParams({
    ...(area !== null && { area }),
    ...(need !== null && { need }),
    ...(isLarge && { print: 'large' }),
  });
  return `/directory?${query.toString()}`;
}
