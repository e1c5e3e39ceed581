/** The same, with the next one on its way while somebody is busy with this one. */
export async function* readAhead<Item>(items: AsyncGenerator<Item>): AsyncGenerator<Item> {
  let coming = items.next();
  try {
    for (;;) {
      const found = await coming;
      if (found.done === true) return;
      coming = items.next();
      // What went wrong is told where it is waited for, and to nobody where whoever asked has gone before.
      coming.catch(() => undefined);
      yield found.value;
    }
  } finally {
    await items.return(undefined);
  }
}
