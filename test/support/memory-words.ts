import type { WordsPort } from "../../addin/taskpane/drafts/kept-words.ts";

/** Words that live as long as the test. */
export function createMemoryWords(): WordsPort {
  const words = new Map<string, string>();
  return {
    read: (person, place) => words.get(`${person}|${place}`) ?? "",
    keep: (person, place, text) => void words.set(`${person}|${place}`, text),
  };
}
