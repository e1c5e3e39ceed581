/** The first character of a text that is no blank, and the text from its beginning; '' where there is none. */
export async function peeked(text: AsyncIterable<string>): Promise<{ first: string; text: AsyncIterable<string> }> {
  const pieces = text[Symbol.asyncIterator]();
  const read: string[] = [];
  let first = '';
  for (let next = await pieces.next(); !next.done; next = await pieces.next()) {
    read.push(next.value);
    first = /[^\s\uFEFF]/.exec(next.value)?.[0] ?? '';
    if (first !== '') break;
  }
  return { first, text: whole(read, pieces) };
}

async function* whole(read: readonly string[], rest: AsyncIterator<string>): AsyncGenerator<string> {
  try {
    yield* read;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
