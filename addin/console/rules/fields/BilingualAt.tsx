import { LANGUAGES } from "#shared/contract/language";
import { LANGUAGE_NAMES } from "../../../ui/language-names.ts";
import type { JsonPath } from "../json.ts";
import { FieldRow } from "./FieldRow.tsx";
import { TextAt } from "./TextAt.tsx";

export type BilingualAtProps = { readonly path: JsonPath; readonly label: string; readonly long?: boolean };

/** A text in both languages. */
export function BilingualAt({ path, label, long }: BilingualAtProps) {
  return (
    <FieldRow>
      {LANGUAGES.map((language) => (
        <TextAt
          key={language}
          path={[...path, language]}
          label={`${label} · ${LANGUAGE_NAMES[language]}`}
          long={long ?? false}
        />
      ))}
    </FieldRow>
  );
}
