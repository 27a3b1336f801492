import { RulePage } from "../rules/RulePage.tsx";
import { RuleUnknown } from "../rules/RuleUnknown.tsx";
import { FormListPage } from "./FormListPage.tsx";
import { NewFormPage } from "./NewFormPage.tsx";

/** The forms: their list, a version of one (`daily_log/2`), or a new one (`new`). */
export function FormPages({ parts }: { readonly parts: readonly string[] }) {
  const [code, version] = parts;
  if (code === undefined) return <FormListPage />;
  if (code === "new") return <NewFormPage />;
  if (version === undefined || !/^\d{1,9}$/.test(version)) return <RuleUnknown />;
  return <RulePage name={{ kind: "form", code, version: Number(version) }} />;
}
