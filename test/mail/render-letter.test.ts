import { describe, expect, it } from '@jest/globals';
import fs from 'node:fs';
import path from 'node:path';
import { LETTERS } from '../../src/features/letter/letters.ts';
import { renderLetter } from '../../src/mail/render-letter.ts';

const HOME = 'https://directory.example.org';
const FACTS = {
  name: 'Ada Moss',
  role: 'an assurer',
  code: 'kH4-x_9',
  until: new Date('2026-07-01T09:30:00Z'),
  address: `${HOME}/graphql`,
};
const invitation = (facts: Partial<typeof FACTS> = {}, stop: { address: string; words: string } | null = null) =>
  renderLetter('invitation', { ...FACTS, ...facts }, { home: HOME, stop });

describe('a letter', () => {
  it('says the same in text and in HTML, with times in London', () => {
    const { subject, text, html } = invitation();

    expect(subject).toBe('Your invitation to Linkwell');
    expect(text).toContain('Hello Ada Moss,\n\nyou are invited to Linkwell');
    expect(text).toContain('as an assurer. Your code is:\n\nkH4-x_9\n\nIt works once, until 1 July 2026 at 10:30.');
    expect(html).toContain('<p>Hello Ada Moss,</p>');
    expect(html).toContain('until 1 July 2026 at 10:30.');
    expect(html).toContain(`<a href="${HOME}/graphql">${HOME}/graphql</a>`);
  });

  it('shows what somebody typed as text: escaped in HTML, as it is in text', () => {
    const { text, html } = invitation({ name: `<b>Ada</b> & "O'Moss"` });

    expect(text).toContain(`Hello <b>Ada</b> & "O'Moss",`);
    expect(html).toContain('Hello &lt;b&gt;Ada&lt;/b&gt; &amp; &quot;O&#39;Moss&quot;,');
    expect(html).not.toContain('<b>');
  });

  it('says who writes, why, and how to stop it where it may be stopped', () => {
    const stop = { address: `${HOME}/letters/stop/x.y.z`, words: 'reminders' };
    const [free, bound] = [invitation({}, stop), invitation()];

    expect(free.text).toContain(`You may stop reminders: ${HOME}/letters/stop/x.y.z`);
    expect(free.html).toContain(`<a href="${HOME}/letters/stop/x.y.z">stop reminders</a>`);
    expect(bound.text).not.toContain('You may stop');
    expect(bound.text).toMatch(/You get this because .*\n\nLinkwell, .*\n\nhttps:\/\/directory\.example\.org\n$/);
  });

  it('has lists that are lists, whatever stands directly below them', () => {
    const facts = { name: 'Ada', lines: ['Samaritans <1>', 'Shout'], address: HOME };

    const { text, html } = renderLetter('crisis-lines-overdue', facts, { home: HOME, stop: null });

    expect(text).toContain('\n\n- Samaritans <1>\n- Shout\n\nPlease ring each line,');
    expect(html).toContain('<ul>\n<li>Samaritans &lt;1&gt;</li>\n<li>Shout</li>\n</ul>\n<p>Please ring each line,');
  });

  it('loads nothing from elsewhere and runs nothing', () => {
    const { html } = invitation();

    expect(html).not.toMatch(/<(img|script|link|iframe|style)\b|url\(|https?:\/\/(?!directory\.example\.org)/i);
    expect(html).toMatch(/^<!doctype html>\n<html lang="en-GB">/);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', '/graphql'])('does not link to %s', (address) => {
    expect(() => invitation({ address })).toThrow('A letter links to web pages only.');
  });

  it('is not written where a fact is missing', () => {
    const facts = { ...FACTS, name: undefined } as unknown as typeof FACTS;

    expect(() => invitation(facts)).toThrow(/null or undefined/);
  });

  it.each(Object.keys(LETTERS))('%s has a subject, a body, and says why its reader gets it', (name) => {
    const template = fs.readFileSync(path.resolve(import.meta.dirname, `../../src/mail/letters/${name}.njk`), 'utf8');

    for (const block of ['subject', 'body', 'why']) expect(template).toMatch(new RegExp(`{% block ${block} %}\\s*\\S`));
    expect(template).not.toMatch(/<\w|\| *safe/);
  });

  it('has a template for each name, and a name for each template', () => {
    const files = fs.readdirSync(path.resolve(import.meta.dirname, '../../src/mail/letters'));

    expect(files.map((file) => path.basename(file, '.njk')).sort()).toEqual(Object.keys(LETTERS).sort());
  });
});
