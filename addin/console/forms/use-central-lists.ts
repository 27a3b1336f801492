import { useCallback } from "react";
import type { RuleVersion } from "#shared/contract/rulebook";
import { ok } from "#shared/result";
import { Parameter } from "#shared/rulebook/definition";
import { type FormLists, optionsOfParameter } from "#shared/rulebook/options";
import { useLoad } from "../../ui/use-load.ts";
import { useConsole } from "../console-context.ts";
import { useViewer } from "../viewer-context.ts";

const NO_LISTS: FormLists = {};

/** The answers of central lists by the code of their parameter, as they are in force today; none until they are read. */
export function useCentralLists(listCodes: readonly string[]): FormLists {
  const { api } = useConsole();
  const { today } = useViewer();
  const codes = listCodes.join("|");
  const loaded = useLoad(
    useCallback(async () => {
      if (codes === "") return ok(NO_LISTS);
      const rules = await api.rules.list();
      if (!rules.ok) return rules;
      const lists = codes.split("|").map(async (code) => {
        const versions = rules.value.rules.filter((one) => one.kind === "parameter" && one.code === code);
        const rule = inForce(versions, today);
        const read = rule && (await api.rules.read(rule));
        const parameter = read?.ok ? Parameter.safeParse(read.value.body) : undefined;
        return [code, optionsOfParameter(parameter?.success ? parameter.data : undefined)] as const;
      });
      return ok(Object.fromEntries(await Promise.all(lists)));
    }, [api, codes, today]),
  );
  return loaded.value ?? NO_LISTS;
}

/** The published version that holds on a day; before the first of them the first. */
function inForce(versions: readonly RuleVersion[], today: string): RuleVersion | undefined {
  const published = versions.filter(({ state }) => state === "published");
  return published.find(({ effectiveFrom }) => effectiveFrom <= today) ?? published[0];
}
