import { describe, expect, test } from "vitest";
import { readXlsx, writeXlsx } from "../../../../addin/console/forms/xlsx-file.ts";
import { HANDBOOK } from "../../../../shared/handbook/index.ts";
import type { Form } from "../../../../shared/rulebook/form-definition.ts";
import { exportForm } from "../../../../shared/xlsform/export-form.ts";
import { importForm } from "../../../../shared/xlsform/import-form.ts";

const FORMS = HANDBOOK.filter((definition): definition is Form => definition.kind === "form");

describe("an Excel file", () => {
  test.each(FORMS.map((form) => [form.code, form] as const))(
    "brings the form %s back as it was, written and read as bytes",
    async (_code, form) => {
      const file = await writeXlsx(exportForm(form, 1, {}).sheets);
      const bytes = new Uint8Array(await file.arrayBuffer());
      // A zip archive, as every .xlsx is.
      expect([...bytes].slice(0, 4)).toEqual([0x50, 0x4b, 3, 4]);
      const { form: read, uncarried } = importForm(await readXlsx(new Blob([bytes])));
      expect(read).toEqual(form);
      expect(uncarried).toEqual([]);
    },
  );

  test("that is none is refused", async () => {
    await expect(readXlsx(new Blob(["no archive"]))).rejects.toBeInstanceOf(Error);
  });
});
