import { describe, expect, test } from "vitest";
import { keepFirstVector } from "../../../../addin/console/forms/first-vector.ts";
import { placeIn } from "../../../../addin/console/forms/form-places.ts";
import { withType } from "../../../../addin/console/forms/form-questions.ts";
import { copyOfForm, emptyForm } from "../../../../addin/console/forms/new-form.ts";
import { isObject, type JsonObject, objectOf } from "../../../../addin/console/rules/json.ts";
import { HANDBOOK } from "../../../../shared/handbook/index.ts";
import { checkForm } from "../../../../shared/rulebook/check-form.ts";
import { FIELD_TYPES, Form } from "../../../../shared/rulebook/form-definition.ts";
import { indexRulebook } from "../../../../shared/rulebook/rulebook.ts";

const NAME = {
  code: "shop_visit",
  title: { "zh-CN": "巡店", "en-US": "Shop visit" },
  description: { "zh-CN": "巡店记录。", "en-US": "A visit to a shop." },
};
const FORMS = HANDBOOK.filter((definition): definition is Form => definition.kind === "form");
const INDEX = indexRulebook(HANDBOOK);

describe("a place that problems name by keys", () => {
  test.each(FORMS.map((form) => [form.code, form] as const))(
    "is found in %s for every question, column, check and step",
    (_code, form) => {
      const body = objectOf(form);
      for (const [at, field] of form.fields.entries()) {
        expect(placeIn(body, `fields/${field.key}`)).toEqual(["fields", String(at)]);
        for (const [column, { key }] of (field.columns ?? []).entries()) {
          const place = ["fields", String(at), "columns", String(column)];
          expect(placeIn(body, `fields/${field.key}/${key}`)).toEqual(place);
        }
      }
      for (const [at, { code }] of form.checks.entries()) {
        expect(placeIn(body, `checks/${code}`)).toEqual(["checks", String(at)]);
      }
      for (const [at, { code }] of (form.approval?.steps ?? []).entries()) {
        expect(placeIn(body, `approval/steps/${code}`)).toEqual(["approval", "steps", String(at)]);
      }
      expect(placeIn(body, "cadence/due")).toEqual(["cadence", "due"]);
    },
  );
});

describe("a new form", () => {
  test("can be published as it begins", () => {
    expect(checkForm(Form.parse(emptyForm(NAME)), INDEX)).toEqual([]);
  });

  test.each(FORMS.map((form) => [form.code, form] as const))("can be a copy of %s", (_code, form) => {
    expect(checkForm(Form.parse(copyOfForm(objectOf(form), NAME)), INDEX)).toEqual([]);
  });

  test.each(FIELD_TYPES)("can be published with a question of type %s", (type) => {
    const form = emptyForm(NAME);
    const begun = withType({ key: "more", type: "text", label: NAME.title, required: true }, type);
    const asked: JsonObject = type === "lookup" ? { ...begun, form: "customer" } : begun;
    const made = keepFirstVector({ ...form, fields: [...fieldsOf(form), asked] });
    expect(checkForm(Form.parse(made), INDEX)).toEqual([]);
    // There and back: nothing of the other type stays.
    const back = keepFirstVector({ ...form, fields: [...fieldsOf(form), withType(asked, "yesno")] });
    expect(checkForm(Form.parse(back), INDEX)).toEqual([]);
  });
});

function fieldsOf(form: JsonObject): readonly JsonObject[] {
  const { fields } = form;
  return Array.isArray(fields) ? fields.filter(isObject) : [];
}
