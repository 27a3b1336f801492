import { useAppearance } from "../../../ui/Appearance.tsx";
import { useConsoleSay } from "../../console-context.ts";
import { valueWords } from "../difference-words.ts";
import { type JsonPath, objectOf } from "../json.ts";
import { useWords } from "../use-words.ts";
import { ChoiceAt } from "./ChoiceAt.tsx";
import { CodeAt } from "./CodeAt.tsx";
import { useFieldAt } from "./editor-context.ts";
import { NumberAt } from "./NumberAt.tsx";
import { Shown } from "./Shown.tsx";
import type { TermSource } from "./term.ts";

export type TermReadingProps = { readonly path: JsonPath; readonly source: TermSource };

/** What a term reads: which measure, KPI or parameter, and of what time. */
export function TermReading({ path, source }: TermReadingProps) {
  const say = useConsoleSay();
  const { value: at } = useFieldAt([...path, "at"]);
  const { value: term } = useFieldAt(path);
  const { language } = useAppearance();
  const words = useWords();
  if (source === "choose") {
    const { choose, among } = objectOf(term);
    return (
      <Shown
        label={say("rule-edit.kpi.chosen-term", { by: valueWords(choose, language, words) })}
        value={valueWords(among, language, words)}
      />
    );
  }
  return (
    <>
      {source === "targetOf" ? (
        <CodeAt path={[...path, source]} label={say("rule-key.targetOf")} kind="kpi" />
      ) : (
        <CodeAt path={[...path, source]} label={say(`rules.kind.${source}`)} kind={source} />
      )}
      {source === "measure" && (
        <ChoiceAt
          path={[...path, "at"]}
          label={say("rule-key.at")}
          none={say("rule-edit.at.period")}
          options={(["opening", "closing", "any", "average"] as const).map((value) => ({
            value,
            label: say(`rule-edit.at.${value}`),
          }))}
        />
      )}
      {at === "average" && <CodeAt path={[...path, "by"]} label={say("rule-key.by")} kind="parameter" />}
      {source !== "parameter" && (
        <NumberAt
          path={[...path, "offset"]}
          label={say("rule-key.offset")}
          hint={say("rule-edit.kpi.offset-hint")}
          optional
        />
      )}
    </>
  );
}
