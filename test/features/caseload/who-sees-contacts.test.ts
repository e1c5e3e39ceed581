import { describe, expect, it } from '@jest/globals';
import { testApi } from '../../support/api.ts';
import { administrator } from '../../support/viewers.ts';
import { teamAtWork } from './a-team.ts';
import { contactsThrough } from './contacts-through.ts';

const api = testApi();
const at = teamAtWork(api, '2026-06-10T10:00:00Z');
const { record, contactsOf } = contactsThrough(api, () => at);

describe('who sees contacts and records them', () => {
  it('is the team: its link workers and coaches record, its supervisor reads, and never the note', async () => {
    const episode = await at.anEpisodeOf();
    const { contact } = await record(episode, { note: 'Comes with a friend.' }, at.cora.viewer);

    expect(contact).toMatchObject({ note: 'Comes with a friend.' });
    expect((await contactsOf(episode, at.liam.viewer)).edges[0].node.note).toBe('Comes with a friend.');
    expect((await contactsOf(episode, at.sunil.viewer)).edges[0].node).toMatchObject({ minutes: 50, note: null });
    expect(await record(episode, {}, at.sunil.viewer)).toBe('FORBIDDEN');
  });

  it('is nobody else: no navigator, no administrator, nobody of another team', async () => {
    const episode = await at.anEpisodeOf();
    const strangers = [at.nadia.viewer, administrator, at.olga.viewer, at.lowri.viewer];

    expect(await Promise.all(strangers.map((viewer) => record(episode, {}, viewer)))).toEqual([
      ...['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN', 'NOT_FOUND'],
    ]);
    expect(await Promise.all(strangers.map((viewer) => contactsOf(episode, viewer)))).toEqual([
      ...['FORBIDDEN', 'FORBIDDEN', 'NOT_FOUND', 'NOT_FOUND'],
    ]);
  });

  it('stands in the audit log, without what was written', async () => {
    const episode = await at.anEpisodeOf();
    const { contact } = await record(episode, { note: 'Secret garden.' });
    await contactsOf(episode, at.sunil.viewer);

    const events = await api.directory.reads.all(
      '',
      `select action, actor, subject, fields, before, after from audit.event
       where subject_id = $1 or action = 'READ' and operation = 'episodeContacts' and $2 = any(concerns) order by id`,
      [contact.id, episode],
    );

    expect(events).toMatchObject([
      { action: 'INSERT', actor: at.leila.id, subject: 'episode_contact', before: null, after: null },
      { action: 'READ', actor: at.sunil.id, subject: 'supported_person', fields: ['episode_contact'] },
    ]);
    expect(JSON.stringify(events)).not.toContain('garden');
  });
});

describe('the contacts of an episode', () => {
  it('come in pages, the first first, also where several were on one day', async () => {
    const episode = await at.anEpisodeOf();
    for (const on of ['2026-05-03', '2026-05-01', '2026-05-02', '2026-05-02']) await record(episode, { on });

    const one = await contactsOf(episode, at.leila.viewer, 3);
    const two = await contactsOf(episode, at.leila.viewer, 3, one.pageInfo.endCursor);

    const days = [...one.edges, ...two.edges].map(({ node }) => node.happenedOn);
    expect(days).toEqual(['2026-05-01', '2026-05-02', '2026-05-02', '2026-05-03']);
    expect(two.pageInfo.hasNextPage).toBe(false);
  });

  it('go with the person', async () => {
    const episode = await at.anEpisodeOf();
    await record(episode);
    const em = api.directory.orm.em.fork();

    await em.execute('delete from supported_person where id = (select person_id from episode where id = ?)', [episode]);

    expect(await em.execute('select 1 from episode_contact where episode_id = ?', [episode])).toEqual([]);
  });
});
