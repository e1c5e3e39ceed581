import { afterAll, beforeAll } from '@jest/globals';
import axe from 'axe-core';
import express, { type RequestHandler } from 'express';
import { JSDOM } from 'jsdom';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Context } from '../../src/context.ts';
import { listen } from '../../src/http/listen.ts';
import { keepRecords, recordOf } from '../../src/http/records.ts';
import { nothingHere, refusal } from '../../src/http/refusals.ts';
import { securityHeaders } from '../../src/http/security-headers.ts';
import { createLook } from '../../src/pages/look/look.ts';
import type { Page } from '../../src/pages/page.ts';
import { pagesDoor, strayDoor, type PagesDoorOptions } from '../../src/pages/pages-door.ts';

/** A page as somebody without scripts sees it. */
export interface Seen {
  status: number;
  headers: Headers;
  html: string;
  /** The words of it, as they are read. */
  text: string;
  document: Document;
}

export interface Browser {
  readonly url: string;
  open(path: string, headers?: Record<string, string>): Promise<Seen>;
  /** Sends the form of a page. */
  send(path: string, fields?: Record<string, string>, headers?: Record<string, string>): Promise<Seen>;
}

export interface BrowserOptions extends Partial<Pick<PagesDoorOptions, 'secondsToWait' | 'logFault'>> {
  pages: readonly Page[];
  contextFor?: (requestId: string) => Context;
}

/** Somebody who opens pages over HTTP. */
export function browserOf({ pages, contextFor, ...options }: BrowserOptions): Browser {
  let server: Server;
  beforeAll(async () => {
    const look = createLook();
    const contextOf: PagesDoorOptions['contextOf'] = (request) =>
      contextFor?.(recordOf(request).id) ?? ({ em: { clear: () => undefined } } as Context);
    const door = pagesDoor({ pages, look, contextOf, ...options });
    const all: RequestHandler[] = [keepRecords(10_000, []), securityHeaders(), look.door, door, strayDoor(look)];
    server = await listen(express().use(all, nothingHere, refusal()), { host: '127.0.0.1', port: 0 });
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    get url() {
      return url();
    },
    open: async (path, headers) => seen(await fetch(url() + path, { headers: { accept: 'text/html', ...headers } })),
    send: async (path, fields = {}, headers = {}) =>
      seen(await fetch(url() + path, { method: 'POST', body: new URLSearchParams(fields), headers })),
  };
}

async function seen(response: Response): Promise<Seen> {
  const html = await response.text();
  const { document } = new JSDOM(html).window;
  const text = (document.querySelector('main')?.textContent ?? '').replace(/\s+/g, ' ').trim();
  return { status: response.status, headers: response.headers, html, text, document };
}

/** What axe finds wrong with a page. Contrast is not among it: nothing is painted here. */
export async function barriersIn(html: string): Promise<string[]> {
  const { window } = new JSDOM(html, { runScripts: 'outside-only', pretendToBeVisual: true });
  window.eval(axe.source);
  const rules = { 'color-contrast': { enabled: false } };
  const found = (await window.axe.run(window.document, { rules })) as axe.AxeResults;
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html: where }) => where).join(' ')}`);
}
