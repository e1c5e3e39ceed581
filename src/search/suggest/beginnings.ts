interface Named<Thing> {
  name: string;
  /** Where it stood among those that were given. */
  place: number;
  thing: Thing;
}

/** Things by how their names begin, found without a look at all the others: it is asked with every letter that is typed. */
export class Beginnings<Thing> {
  readonly #sorted: readonly Named<Thing>[];

  constructor(named: Iterable<readonly [name: string, thing: Thing]>) {
    this.#sorted = Array.from(named, ([name, thing], place) => ({ name, place, thing })).sort((a, b) =>
      a.name < b.name ? -1 : Number(a.name > b.name),
    );
  }

  /** What has a name that begins so, each once, in the order in which it was given. */
  beginningWith(prefix: string): Thing[] {
    const found: Named<Thing>[] = [];
    for (let at = this.#firstFrom(prefix); this.#sorted[at]?.name.startsWith(prefix); at += 1)
      found.push(this.#sorted[at] as Named<Thing>);
    return [...new Set(found.sort((a, b) => a.place - b.place).map(({ thing }) => thing))];
  }

  /** Where those begin that do not come before this prefix. */
  #firstFrom(prefix: string): number {
    let [low, high] = [0, this.#sorted.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#sorted[middle]?.name ?? '') < prefix) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Made once of each object, and forgotten along with it. */
export function madeOnce<Of extends object, Made>(make: (of: Of) => Made): (of: Of) => Made {
  const made = new WeakMap<Of, { made: Made }>();
  return (of) => {
    const known = made.get(of) ?? { made: make(of) };
    made.set(of, known);
    return known.made;
  };
}
