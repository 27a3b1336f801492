import { useMemo } from "react";
import { useAppearance } from "../../ui/Appearance.tsx";
import { useSay } from "../pane-context.ts";
import { useFormHost } from "./form-host.ts";
import type { ValueSetting } from "./show-value.ts";

/** How the values of this form are shown to the person here. */
export function useValueSetting(): ValueSetting {
  const say = useSay();
  const { language } = useAppearance();
  const { lists, me } = useFormHost();
  const { currency } = me.company;
  return useMemo(
    () => ({
      language,
      currency,
      lists,
      yes: say("pane.yes"),
      no: say("pane.no"),
      blank: say("pane.blank"),
    }),
    [language, currency, lists, say],
  );
}
