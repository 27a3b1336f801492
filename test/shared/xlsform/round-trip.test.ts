import { describe, expect, test } from "vitest";
import { HANDBOOK } from "../../../shared/handbook/index.ts";
import type { Form } from "../../../shared/rulebook/form-definition.ts";
import { exportForm } from "../../../shared/xlsform/export-form.ts";
import { importForm } from "../../../shared/xlsform/import-form.ts";

const FORMS = HANDBOOK.filter((definition): definition is Form => definition.kind === "form");

describe("every form of the handbook, written as an XLSForm and read again", () => {
  test.each(FORMS.map((form) => [form.code, form] as const))("%s is the same", (_code, form) => {
    const { form: read, uncarried } = importForm(exportForm(form, 3, {}).sheets);
    expect(read).toEqual(form);
    expect(uncarried).toEqual([]);
  });
});
