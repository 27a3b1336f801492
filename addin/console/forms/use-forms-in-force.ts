import { useCallback, useMemo } from "react";
import type { FormOffer } from "#shared/contract/forms";
import { useAppearance } from "../../ui/Appearance.tsx";
import { useLoad } from "../../ui/use-load.ts";
import { useConsole } from "../console-context.ts";

/** A form in force, with its title in the language of the page. */
export type FormInForce = FormOffer & { readonly name: string };

/** The forms in force; none while they are on their way. */
export function useFormsInForce(): readonly FormInForce[] {
  const { api } = useConsole();
  const { language } = useAppearance();
  const loaded = useLoad(useCallback(() => api.forms.offers(), [api]));
  const forms = loaded.value?.forms;
  return useMemo(
    () => (forms ?? []).map((offer) => ({ ...offer, name: offer.definition.title[language] })),
    [forms, language],
  );
}
