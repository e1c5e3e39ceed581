import { parseArgs } from 'node:util';
import { openDirectory } from '../directory.ts';
import { invitePerson } from '../features/invitation/invite-person.ts';
import { createPost } from '../mail/post.ts';
import { PlainFailure } from '../shared/plain-failure.ts';
import { Rejected } from '../shared/problems.ts';
import { systemViewer } from '../shared/viewer.ts';
import type { Command, CommandTools } from './command.ts';

/** The way in for the first administrator: only at the machine itself, since nobody is there yet who could invite. */
export const people: Command = {
  usage: 'people -- invite-administrator --name "Their Name" --email their@address',

  problemWith(args) {
    try {
      const { what, name, email } = wordsOf(args);
      if (what !== 'invite-administrator') return 'Say invite-administrator.';
      return name === '' || email === '' ? 'Say their name with --name and their address with --email.' : null;
    } catch {
      return 'Put quotation marks around a name with blanks.';
    }
  },

  async run(args, tools) {
    const { name, email } = wordsOf(args);
    const code = await inviteAdministrator(tools, { name, email });
    const { say } = tools.report;
    say(`${email} is invited to be an administrator. This code works once, until it expires:`);
    say('');
    say(`  ${code}`);
    say('');
    say(
      tools.config.mail.way.by === 'FOLDER'
        ? 'No e-mail is set up here, so tell it to them yourself.'
        : 'It goes to them by e-mail as well.',
    );
    say('They accept with the mutation acceptInvitation(code, password), and then set up a second factor.');
  },
};

function wordsOf(args: string[]): { what: string; name: string; email: string } {
  const options = { name: { type: 'string', default: '' }, email: { type: 'string', default: '' } } as const;
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  return { what: positionals.join(' '), name: values.name.trim(), email: values.email.trim() };
}

async function inviteAdministrator(
  { config, database }: CommandTools,
  invitee: { name: string; email: string },
): Promise<string> {
  // The code is printed, so it is of use also where no letter leaves.
  const post = createPost({ ...config.identity, isDelivered: true });
  const directory = await openDirectory({ primary: database, post });
  try {
    const role = { role: 'ADMINISTRATOR', scope: null } as const;
    return (await invitePerson(directory.contextFor(systemViewer('people')), invitee, role)).code;
  } catch (error) {
    throw error instanceof Rejected ? new PlainFailure(error.message) : error;
  } finally {
    await directory.close();
  }
}
