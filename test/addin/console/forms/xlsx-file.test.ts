import { describe, expect, test } from "vitest";
import { readXlsx, writeXlsx } from "../../../../addin/console/forms/xlsx-file.ts";
import { HANDBOOK } from "../../../../shared/handbook/index.ts";
import type { Form } from "../../../../shared/rulebook/form-definition.ts";
import { exportForm } from "../../../../shared/xlsform/export-form.ts";
import type { Result } from "../../../../shared/result.ts";
import { importForm } from "../../../../shared/xlsform/import-form.ts";

const FORMS = HANDBOOK.filter((definition): definition is Form => definition.kind === "form");

function bytesOf(file: Result<Blob, string>): Promise<ArrayBuffer> {
  if (!file.ok) throw new Error(file.reason);
  return file.value.arrayBuffer();
}

describe("an Excel file", () => {
  test.each(FORMS.map((form) => [form.code, form] as const))(
    "brings the form %s back as it was, written and read as bytes",
    async (_code, form) => {
      const bytes = new Uint8Array(await bytesOf(await writeXlsx(exportForm(form, 1, {}).sheets)));
      // A zip archive, as every .xlsx is.
      expect([...bytes].slice(0, 4)).toEqual([0x50, 0x4b, 3, 4]);
      const sheets = await readXlsx(new Blob([bytes]));
      if (!sheets.ok) throw new Error(sheets.reason);
      const { form: read, uncarried } = importForm(sheets.value);
      expect(read).toEqual(form);
      expect(uncarried).toEqual([]);
    },
  );

  test("that is none is refused", async () => {
    expect(await readXlsx(new Blob(["no archive"]))).toEqual({ ok: false, reason: "broken" });
  });
});
