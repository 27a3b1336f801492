/** What is known at the end, from the server and from every device. */
export type Evidence = {
  /** All records of the people of a sequence, with their revisions from the first. */
  readonly records: readonly {
    readonly id: number;
    readonly revisions: readonly { readonly revision: number; readonly body: object }[];
  }[];
  /** What drafts and outboxes hold, on the devices and on the server. */
  readonly kept: readonly object[];
  /** Contents of files by id, as the server gives them, and as the devices have them. */
  readonly files: {
    readonly server: ReadonlyMap<string, string>;
    readonly devices: ReadonlyMap<string, string>;
  };
};

/** A press of the send button: the words in it, and the revision of the record that the person had before them. */
type Press = { readonly words: ReadonlySet<string>; readonly seen: number | null };

/**
 * An independent account of what people did: which words they typed, which they knowingly gave up by typing over them
 * or throwing them away, what they had before them when they sent. It knows nothing of drafts, outbox or server.
 */
export type Ledger = {
  readonly newWord: () => string;
  /** A word was typed over what stood there. */
  readonly typed: (word: string, over: unknown) => void;
  /** A file was chosen beside what stood there; from now on its id is a word like the others. */
  readonly attached: (id: string, content: string) => void;
  readonly attachedIds: () => readonly string[];
  /** These words were seen and given up. */
  readonly gaveUp: (seen: unknown) => void;
  readonly pressed: (body: unknown, seen: number | null) => void;
  /** The words by which a new record can be told from all others. */
  readonly named: (said: unknown) => void;
  /** What is wrong with the evidence; nothing, if all is well. */
  readonly check: (evidence: Evidence) => readonly string[];
};

/** Opens an account; its words begin with `name`. */
export function createLedger(name: string): Ledger {
  const kept = new Set<string>();
  const names = new Set<string>();
  const presses: Press[] = [];
  const pattern = new RegExp(`${name}w\\d+z`, "g");
  const files = new Map<string, string>();
  const wordsIn = (value: unknown): string[] => {
    const said = JSON.stringify(value ?? null);
    return [...(said.match(pattern) ?? []), ...[...files.keys()].filter((id) => said.includes(`"${id}"`))];
  };
  let words = 0;

  const lost = ({ records, kept: rest }: Evidence): string[] => {
    const found = new Set([...records, ...rest].flatMap(wordsIn));
    return [...kept].filter((word) => !found.has(word)).map((word) => `lost: ${word}`);
  };
  const doubled = ({ records }: Evidence): string[] =>
    [...names].flatMap((word) => {
      const begun = records.filter(({ revisions: [first] }) => wordsIn(first).includes(word));
      return begun.length > 1 ? [`doubled: ${word} in records ${begun.map(({ id }) => id).join(", ")}`] : [];
    });
  const overwritten = ({ records }: Evidence): string[] =>
    records.flatMap(({ id, revisions }) =>
      revisions.slice(1).flatMap(({ revision, body }, place) => {
        const before = new Set(wordsIn(revisions[place]?.body));
        const fresh = wordsIn(body).filter((word) => !before.has(word));
        const own = presses.filter((press) => fresh.some((word) => press.words.has(word)));
        const blind = own.length > 0 && own.every(({ seen }) => seen !== revision - 1);
        const seen = own.map((press) => press.seen).join(", ");
        return blind ? [`overwritten: revision ${revision} of record ${id} by who had seen ${seen}`] : [];
      }),
    );

  /** Saying the same again is an act where somebody had the revision before it in view, as sending a returned record is. */
  const repeated = ({ records }: Evidence): string[] =>
    records.flatMap(({ id, revisions }) =>
      revisions.flatMap(({ revision, body }, place) => {
        if (JSON.stringify(revisions[place - 1]?.body) !== JSON.stringify(body)) return [];
        const said = wordsIn(body);
        const isMeant = presses.some(
          ({ seen, words: pressed }) => seen === revision - 1 && said.some((word) => pressed.has(word)),
        );
        return isMeant ? [] : [`doubled: revision ${revision} of record ${id} says the same again`];
      }),
    );

  /** What a record names is on the server with the bytes that were chosen; what a draft names, there or on a device. */
  const changedFiles = ({ records, kept: rest, files: { server, devices } }: Evidence): string[] => {
    const sent = new Set(records.flatMap(wordsIn));
    const waiting = new Set(rest.flatMap(wordsIn));
    return [...files].flatMap(([id, content]) => {
      const there = server.get(id) ?? (sent.has(id) ? undefined : devices.get(id));
      return !(sent.has(id) || waiting.has(id)) || there === content ? [] : [`lost bytes: ${id}`];
    });
  };

  return {
    newWord: () => `${name}w${(words += 1)}z`,
    typed: (word, over) => {
      for (const old of wordsIn(over)) kept.delete(old);
      kept.add(word);
    },
    attached: (id, content) => {
      files.set(id, content);
      kept.add(id);
    },
    attachedIds: () => [...files.keys()],
    gaveUp: (seen) => {
      for (const word of wordsIn(seen)) kept.delete(word);
    },
    pressed: (body, seen) => {
      presses.push({ words: new Set(wordsIn(body)), seen });
    },
    named: (said) => {
      for (const word of wordsIn(said)) names.add(word);
    },
    check: (evidence) => [
      ...lost(evidence),
      ...doubled(evidence),
      ...repeated(evidence),
      ...overwritten(evidence),
      ...changedFiles(evidence),
    ],
  };
}
