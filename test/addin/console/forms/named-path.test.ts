import { describe, expect, test } from "vitest";
import { namedPath } from "../../../../addin/console/forms/named-path.ts";
import { objectOf } from "../../../../addin/console/rules/json.ts";
import { HANDBOOK } from "../../../../shared/handbook/index.ts";
import type { Form } from "../../../../shared/rulebook/form-definition.ts";

const FORMS = HANDBOOK.filter((definition): definition is Form => definition.kind === "form");

describe("a difference of a form", () => {
  test.each(FORMS.map((form) => [form.code, form] as const))(
    "is called by what people know in %s",
    (_code, form) => {
      const body = objectOf(form);
      for (const [position, { key, label, columns }] of form.fields.entries()) {
        const name = `${label["zh-CN"]} (${key})`;
        for (const place of [key, String(position)])
          expect(namedPath(body, ["fields", place, "help"], "zh-CN")).toEqual(["fields", name, "help"]);
        for (const column of columns ?? []) {
          const path = ["fields", key, "columns", column.key, "type"];
          const named = ["fields", name, "columns", `${column.label["zh-CN"]} (${column.key})`, "type"];
          expect(namedPath(body, path, "zh-CN")).toEqual(named);
        }
      }
      for (const { code, title } of form.approval?.steps ?? []) {
        const path = ["approval", "steps", code, "when"];
        expect(namedPath(body, path, "en-US")).toEqual([
          "approval",
          "steps",
          `${title["en-US"]} (${code})`,
          "when",
        ]);
      }
    },
  );

  test("of what is no longer there keeps its key", () => {
    expect(namedPath({ fields: [] }, ["fields", "gone"], "en-US")).toEqual(["fields", "gone"]);
    expect(namedPath({}, ["approval", "steps", "gone", "when"], "en-US")).toEqual([
      "approval",
      "steps",
      "gone",
      "when",
    ]);
  });
});
