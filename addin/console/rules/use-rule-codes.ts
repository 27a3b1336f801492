import { useCallback, useMemo } from "react";
import { useAppearance } from "../../ui/Appearance.tsx";
import { useLoad } from "../../ui/use-load.ts";
import { useConsole } from "../console-context.ts";
import type { Pickable } from "../parts/CodePicker.tsx";

/** The definitions of a kind that are published or being written, each once. */
export function useRuleCodes(kind: string): readonly Pickable[] {
  const { api } = useConsole();
  const { language } = useAppearance();
  const loaded = useLoad(useCallback(() => api.rules.list(), [api]));
  const rules = loaded.value?.rules;
  return useMemo(() => {
    const named = new Map<string, string>();
    for (const rule of rules ?? []) {
      if (rule.kind === kind && rule.state !== "discarded") named.set(rule.code, rule.title[language]);
    }
    return [...named].map(([code, name]) => ({ code, name }));
  }, [rules, kind, language]);
}
