import type { OutboxEntry } from "./outbox-entry.ts";

/** Where words wait that stand in no record: reasons and remarks. Each has a place of its own; blank ones are forgotten. */
export type WordsPort = {
  /** The words of a person at a place, blank if there are none. */
  readonly read: (person: string, place: string) => string;
  readonly keep: (person: string, place: string, words: string) => void;
};

const PREFIX = "fieldsheet.words.";

/** Words in the browser's localStorage. `scope` keeps the partitions of the host apart. */
export function createStorageWords(storage: Storage, scope: string): WordsPort {
  const keyOf = (person: string, place: string) => `${PREFIX}${scope}|${person}|${place}`;
  return {
    read: (person, place) => storage.getItem(keyOf(person, place)) ?? "",
    keep: (person, place, words) => {
      try {
        if (words === "") storage.removeItem(keyOf(person, place));
        else storage.setItem(keyOf(person, place), words);
      } catch (thrown) {
        // A full or forbidden storage: the words stand on the screen for as long as it is there.
        reportError(thrown);
      }
    },
  };
}

/** The places of words about a record. */
export const PLACES = {
  decide: (record: number, step: string) => `decide|${record}|${step}`,
  withdraw: (record: number) => `withdraw|${record}`,
  amend: (record: number) => `amend|${record}`,
  score: (record: number) => `score|${record}`,
  scoreComment: (record: number) => `score-comment|${record}`,
  returnSeveral: "return-several",
} as const;

/** Puts the reason of something that was not taken back to where it was typed, unless other words stand there by now. */
export function giveBackReason(words: WordsPort, entry: OutboxEntry): void {
  const found = reasonOf(entry);
  if (found && words.read(entry.person, found.place) === "")
    words.keep(entry.person, found.place, found.reason);
}

function reasonOf(entry: OutboxEntry): { readonly place: string; readonly reason: string } | undefined {
  if (entry.act === "decide") {
    const { step, reason } = entry.decision;
    return reason === undefined ? undefined : { place: PLACES.decide(entry.record, step), reason };
  }
  const { record, reason } = entry;
  if (record === null || reason === null) return undefined;
  return { place: entry.act === "send" ? PLACES.amend(record) : PLACES.withdraw(record), reason };
}
