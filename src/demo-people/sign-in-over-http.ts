import { currentCode } from '../identity/demo-account.ts';
import { PlainFailure } from '../shared/plain-failure.ts';
import type { SignIn } from './kept-sign-ins.ts';

/** Signs in as a browser would: the password, and then the code of this moment. Answers the token for programs. */
export async function signInOverHttp(url: string, origin: string, signIn: SignIn): Promise<string> {
  const post = async (path: string, body: object, cookie = '') => {
    const headers = { 'content-type': 'application/json', origin, cookie };
    const response = await fetch(`${url}/auth${path}`, { method: 'POST', headers, body: JSON.stringify(body) }).catch(
      () => null,
    );
    if (!response) throw new PlainFailure(`Nothing answers at ${url}. Run npm start in another window first.`);
    if (!response.ok) throw new PlainFailure(`The server refused (${response.status}): ${await messageOf(response)}`);
    return response;
  };

  const { email, password, codeSecret } = signIn;
  const first = await post('/sign-in/email', { email, password });
  const cookie = first.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
  const last =
    codeSecret === null
      ? first
      : await post('/two-factor/verify-totp', { code: await currentCode(codeSecret) }, cookie);
  return decodeURIComponent(last.headers.get('set-auth-token') ?? '');
}

async function messageOf(response: Response): Promise<string> {
  const { message } = (await response.json().catch(() => ({}))) as { message?: string };
  return message ?? response.statusText;
}
