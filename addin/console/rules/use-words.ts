import { useMemo } from "react";
import { LANGUAGE_NAMES } from "../../ui/language-names.ts";
import { useConsoleSay } from "../console-context.ts";
import type { WordsOfRules } from "./difference-words.ts";

/** The words for what stands in definitions, in the language of the page. */
export function useWords(): WordsOfRules {
  const say = useConsoleSay();
  return useMemo(
    () => ({
      key: (key) => say(`rule-key.${key}`),
      place: (number) => say("rules.place", { number }),
      order: say("rules.order"),
      language: (language) => LANGUAGE_NAMES[language],
      yes: say("rules.yes"),
      no: say("rules.no"),
      nothing: say("rules.nothing"),
    }),
    [say],
  );
}
