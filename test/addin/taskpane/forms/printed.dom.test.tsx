import type { ReactElement } from "react";
import { describe, expect, test } from "vitest";
import type { RecordLife } from "#shared/contract/approvals";
import type { FieldValue, RecordBody, RecordView } from "#shared/contract/records";
import { HANDBOOK } from "#shared/handbook/index";
import type { Field, FieldType, Form } from "#shared/rulebook/form-definition";
import { FormHostContext } from "../../../../addin/taskpane/forms/form-host.ts";
import { PrintedBody } from "../../../../addin/taskpane/forms/print/PrintedBody.tsx";
import { Signatures } from "../../../../addin/taskpane/forms/print/Signatures.tsx";
import { ME } from "../me.ts";
import { TestPane } from "../TestPane.tsx";
import { useDomPlace } from "./dom-place.ts";
import { createTestFiles, NO_SERVER, shippedLists } from "./TestForm.tsx";

const DOCUMENTS = HANDBOOK.filter((definition) => definition.kind === "form").filter(
  ({ document }) => document !== undefined,
);

const SAMPLES: Partial<Record<FieldType, FieldValue>> = {
  text: "Words",
  longtext: "Many words",
  number: 7,
  money: 7_654.5,
  percent: 0.07,
  date: "2026-11-12",
  yesno: true,
};

const UNDECIDED: RecordLife = {
  state: "submitted",
  round: 1,
  steps: [],
  acts: [],
  step: null,
  formInForce: 1,
  due: null,
  score: null,
  prints: 0,
  events: [],
};
const place = useDomPlace();

/** A record whose every field of a plain type says something, over one that the form takes. */
function fullRecord(form: Form): RecordView {
  const asked = form.fields.filter(
    ({ computed, type }) => computed === undefined && SAMPLES[type] !== undefined,
  );
  const body: RecordBody = {
    ...form.vectors.find(({ refused }) => refused.length === 0)?.body,
    ...Object.fromEntries(asked.map(({ key, type }) => [key, SAMPLES[type] ?? null])),
  };
  return {
    id: 1,
    form: form.code,
    formVersion: 1,
    number: "N-1",
    label: "",
    owner: ME.person,
    unit: { code: "G1", name: "Group" },
    day: "2026-11-12",
    state: "approved",
    revision: 1,
    body,
    createdAt: "2026-11-12T01:00:00Z",
    createdBy: ME.person.code,
    updatedAt: "2026-11-12T01:00:00Z",
    updatedBy: ME.person.code,
    fieldsOpen: [],
  };
}

/** Whose record the form's first example is. */
function ownerOf({ vectors, owner }: Form): string {
  const code = vectors[0]?.body[owner];
  if (typeof code !== "string") throw new Error("Somebody owns the example.");
  return code;
}

async function printed(form: Form): Promise<readonly string[]> {
  await shown(form, <PrintedBody record={fullRecord(form)} />);
  return [...place.element().querySelectorAll("dt")].map((label) => label.textContent ?? "");
}

async function shown(form: Form, what: ReactElement): Promise<void> {
  const host = {
    api: NO_SERVER,
    files: createTestFiles(),
    me: ME,
    form,
    lists: shippedLists(form),
    offerOf: () => undefined,
    owner: { code: ownerOf(form), name: ME.person.name },
  };
  await place.show(
    <TestPane>
      <FormHostContext value={host}>{what}</FormHostContext>
    </TestPane>,
  );
}

const isSampled = ({ type, computed, shownWhen }: Field) =>
  SAMPLES[type] !== undefined && computed === undefined && shownWhen === undefined;

describe("what is printed", () => {
  test.each(DOCUMENTS.map((form) => [form.code, form] as const))(
    "of %s leaves out what is for the company alone, and nothing else",
    async (_code, form) => {
      const labels = await printed(form);
      const inside = form.fields.filter(({ internal }) => internal === true);
      const outside = form.fields.filter((field) => field.internal !== true && isSampled(field));
      expect(labels).toEqual(expect.arrayContaining(outside.map(({ label }) => label["en-US"])));
      expect(labels.filter((label) => inside.some((field) => field.label["en-US"] === label))).toEqual([]);
    },
  );

  test("names who filled it in, and tells nobody outside their code", async () => {
    for (const form of DOCUMENTS) {
      await printed(form);
      const text = place.element().textContent ?? "";
      expect(text).toContain(ME.person.name);
      expect(text).not.toContain(`(${ownerOf(form)})`);
    }
  });

  test("has a line to sign for everybody whom its form has sign, by name", async () => {
    const signed = DOCUMENTS.filter(({ document }) => document?.signatories !== undefined);
    expect(signed.map(({ code }) => code)).toEqual(["contract", "return_list"]);
    for (const form of signed) {
      await shown(form, <Signatures record={fullRecord(form)} life={UNDECIDED} />);
      const lines = [...place.element().querySelectorAll("dl > div")].map((line) => line.textContent ?? "");
      expect(lines).toHaveLength(form.document?.signatories?.length ?? 0);
      for (const [nth, key] of (form.document?.signatories ?? []).entries()) {
        const field = form.fields.find((one) => one.key === key);
        expect(lines[nth]).toContain(field?.label["en-US"]);
        expect(lines[nth]).toContain(fullRecord(form).body[key]);
        expect(lines[nth]).toContain("Signature and stamp");
      }
    }
  });

  test("of a quotation has the price and not what its material costs", async () => {
    const quotation = DOCUMENTS.find(({ code }) => code === "quotation");
    expect(quotation?.fields.filter(({ internal }) => internal === true).map(({ key }) => key)).toEqual(
      expect.arrayContaining(["material_price", "is_key", "price_request"]),
    );
    const labels = quotation === undefined ? [] : await printed(quotation);
    expect(labels).toContain("Final price");
    expect(labels).not.toContain("Raw-material price");
  });
});
