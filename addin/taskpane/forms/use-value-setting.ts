import { useMemo } from "react";
import { useAppearance } from "../../ui/Appearance.tsx";
import { useSay } from "../pane-context.ts";
import { usePerson } from "../person-context.ts";
import type { ValueSetting } from "./show-value.ts";

/** How values are shown to the person here. */
export function useValueSetting(): ValueSetting {
  const say = useSay();
  const { language } = useAppearance();
  const { currency } = usePerson().me.company;
  return useMemo(
    () => ({ language, currency, yes: say("pane.yes"), no: say("pane.no"), blank: say("pane.blank") }),
    [language, currency, say],
  );
}
