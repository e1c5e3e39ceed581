import type { Page } from './page.ts';

/** Every page that the server writes: add yours here. */
export const pages: readonly Page[] = [];
