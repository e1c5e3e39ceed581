/** What a log must never hold, by the name under which it stands, and by what it looks like inside a text. */

const SECRET_NAME =
  /pass(word|phrase|wd)|secret|token|authori[sz]ation|cookie|credential|api-?key|private|signature|recovery|otp|e-?mail|variables|^(key|code|pin|headers|body|query|session)$/i;
const REMOVED = '[removed]';
const DEEPEST = 6;
const LONGEST_TEXT = 4_000;
const SQLSTATE = /^[0-9A-Z]{5}$/;

const SECRET_LOOKS: [RegExp, string][] = [
  [/\b(Bearer|Basic|Digest)\s+[\w.~+/=:-]{4,}/gi, `$1 ${REMOVED}`],
  [/(\w:\/\/)[^\s/@"']+@/g, `$1${REMOVED}@`],
  [/[\w.+%-]+@[\w-]+(\.[\w-]+)+/g, REMOVED],
  [
    /\b(pass(?:word|phrase|wd)?|secret|token|otp|api-?key|cookie)(\\?["']?\s*[=:]\s*\\?["']?)[^\s"'\\&,;]+/gi,
    `$1$2${REMOVED}`,
  ],
];

/** The same, without what must not be kept. */
export function withoutSecrets(line: Record<string, unknown>): Record<string, unknown> {
  return partsOf(line, 0);
}

/** A whole line, once more: secrets also stand in sentences. */
export function scrubbed(text: string): string {
  return SECRET_LOOKS.reduce((rest, [look, instead]) => rest.replace(look, instead), text);
}

function partsOf(parts: object, depth: number): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(parts).map(([name, value]) => [name, SECRET_NAME.test(name) ? REMOVED : valueOf(value, depth)]),
  );
}

function valueOf(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return scrubbed(value.slice(0, LONGEST_TEXT));
  if (typeof value !== 'object' || value === null) return value;
  if (depth > DEEPEST) return '…';
  if (value instanceof Error) return described(value, depth + 1);
  return Array.isArray(value) ? value.map((each) => valueOf(each, depth + 1)) : partsOf(value, depth + 1);
}

/** What an error says of itself; not the connection, request or query that hangs on it. */
function described(error: Error, depth: number): object {
  const { name, cause } = error;
  const { code } = error as { code?: unknown };
  const message = messageOf(error, code);
  const stack = error.stack?.replace(error.message, () => message);
  return {
    name,
    message: valueOf(message, depth),
    code,
    stack: valueOf(stack, depth),
    cause: cause === undefined ? undefined : valueOf(cause, depth),
  };
}

/** PostgreSQL repeats the value that it could not take, and the ORM the whole statement: neither may be kept. */
function messageOf({ message }: Error, code: unknown): string {
  if (typeof code !== 'string' || !SQLSTATE.test(code)) return message;
  const complaint = message.slice(message.lastIndexOf(' - ') + 1);
  return complaint.replace(/: "[^]*"/g, `: "${REMOVED}"`);
}
