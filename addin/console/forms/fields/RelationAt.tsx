import { Field, Select } from "@fluentui/react-components";
import { useConsoleSay } from "../../console-context.ts";
import { KNOWN_POSTS, usePostWord } from "../../parts/use-post-word.ts";
import { useFieldAt } from "../../rules/fields/editor-context.ts";
import { FieldRow } from "../../rules/fields/FieldRow.tsx";
import { Shown } from "../../rules/fields/Shown.tsx";
import { TextAt } from "../../rules/fields/TextAt.tsx";
import { isObject, type Json, type JsonPath, textOf } from "../../rules/json.ts";

const LEVELS = [1, 2, 3, 4] as const;

export type RelationAtProps = {
  readonly path: JsonPath;
  readonly label: string;
  readonly hint?: string;
  /** Whether there may be nobody. */
  readonly optional?: boolean;
};

/** Who decides: a superior so many levels up, who holds a role near the unit, or who holds a post anywhere. */
export function RelationAt({ path, label, hint, optional }: RelationAtProps) {
  const say = useConsoleSay();
  const { id, value, readOnly, problem, set } = useFieldAt(path);
  const postWord = usePostWord();
  const posts = KNOWN_POSTS.map((post) => `${post} (${postWord(post)})`).join(", ");
  const chosen = chosenOf(value);
  const words = (one: string): string => {
    if (one === "role" || one === "post") return say(`form-edit.relation.${one}`);
    return one === ""
      ? say("form-edit.relation.nobody")
      : say("form-edit.relation.superior", { level: Number(one) });
  };
  if (readOnly) {
    const named = isObject(value) ? postWord(textOf(value["role"] ?? value["post"])) : "";
    return <Shown label={label} value={named === "" ? words(chosen) : `${words(chosen)}: ${named}`} />;
  }
  return (
    <FieldRow>
      <Field label={{ children: label, htmlFor: id }} hint={hint ?? null} {...problem}>
        <Select
          id={id}
          value={chosen}
          onChange={(_event, data) => {
            if (data.value === "") set(undefined);
            else if (data.value === "role" || data.value === "post") set({ [data.value]: "" });
            else set({ superior: Number(data.value) });
          }}
        >
          {(optional || chosen === "") && <option value="">{words("")}</option>}
          {LEVELS.map((level) => (
            <option key={level} value={String(level)}>
              {words(String(level))}
            </option>
          ))}
          <option value="role">{words("role")}</option>
          <option value="post">{words("post")}</option>
        </Select>
      </Field>
      {(chosen === "role" || chosen === "post") && (
        <TextAt
          path={[...path, chosen]}
          label={say("form-edit.relation.name")}
          hint={say("form-edit.relation.name-hint", { posts })}
        />
      )}
    </FieldRow>
  );
}

function chosenOf(value: Json | undefined): string {
  if (!isObject(value)) return "";
  if ("role" in value) return "role";
  if ("post" in value) return "post";
  return typeof value["superior"] === "number" ? String(value["superior"]) : "";
}
