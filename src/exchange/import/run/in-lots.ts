/** Items in lots of so many. Where they break off, those before come first. */
export async function* inLots<Item>(items: AsyncIterable<Item>, size: number): AsyncGenerator<Item[]> {
  let lot: Item[] = [];
  try {
    for await (const item of items) {
      lot.push(item);
      if (lot.length < size) continue;
      yield lot;
      lot = [];
    }
  } catch (error) {
    if (lot.length > 0) yield lot;
    throw error;
  }
  if (lot.length > 0) yield lot;
}
