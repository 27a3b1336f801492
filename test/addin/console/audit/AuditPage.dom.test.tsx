import { act } from "react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { ok } from "#shared/result";
import { AUDIT_ACTIONS, type AuditEntry, type AuditQuery } from "#shared/contract/audit";
import { auditRow } from "../../../../addin/console/audit/audit-filter.ts";
import { AuditPage } from "../../../../addin/console/audit/AuditPage.tsx";
import { createDraftStore } from "../../../../addin/console/rules/draft-store.ts";
import { AUDIT_EN_US } from "../../../../addin/i18n/audit.en-US.ts";
import { useDomPlace } from "../../taskpane/forms/dom-place.ts";
import { NO_API, TestConsole } from "../TestConsole.tsx";

const LATER = "later/act";
const DETAILS = {
  records: 1_200,
  from: "2026-11-01",
  role: "manager",
  parent: "",
  twoPersonRule: "off",
  kind: "rebuild",
  reason: "The board asked for it.",
  later: "x",
};
const ENTRIES: readonly AuditEntry[] = [...AUDIT_ACTIONS, LATER].map((action, index) => ({
  id: 100 - index,
  at: "2026-11-01T03:00:00.000Z",
  person: index % 2 === 0 ? "P008" : null,
  personName: index % 2 === 0 ? "Wu Na" : null,
  action,
  subject: `kpi code_${index} v1`,
  subjectName: index % 3 === 0 ? null : { "zh-CN": `规则 ${index}`, "en-US": `Rule ${index}` },
  detail: DETAILS,
  requestId: "request",
}));

/** Longer than the filter waits for somebody to go on. */
const REST_MS = 1_000;

const place = useDomPlace();
let asked: Partial<AuditQuery>[];

const api = {
  ...NO_API,
  organisation: { ...NO_API.organisation, people: async () => ok({ people: [] }) },
  work: {
    ...NO_API.work,
    audit: async (query: Partial<AuditQuery>) => {
      asked.push(query);
      return ok({ entries: [...ENTRIES], next: null });
    },
  },
};

/** What stands in a column, one text a row; a name and its code are on lines of their own. */
function column(title: string): readonly (readonly string[])[] {
  const heads = [...place.element().querySelectorAll("th")].map(({ textContent }) => textContent);
  const index = heads.indexOf(title);
  return [...place.element().querySelectorAll("tbody tr")].map((row) => {
    const cell = row.children[index];
    return [...(cell?.children ?? [])].map(({ textContent }) => textContent ?? "").filter(Boolean);
  });
}

function actFilter(): HTMLSelectElement {
  const found = place.element().querySelector("select");
  if (!found) throw new Error("There is nothing to pick an act from.");
  return found;
}

beforeEach(async () => {
  vi.useFakeTimers();
  asked = [];
  window.location.hash = "";
  await place.show(
    <TestConsole api={api} drafts={createDraftStore(localStorage)}>
      <AuditPage />
    </TestConsole>,
  );
});

afterEach(() => vi.useRealTimers());

describe("the audit", () => {
  test("says every act in words over its code; one that only a newer server knows by its code alone", () => {
    expect(column("Action")).toEqual([
      ...AUDIT_ACTIONS.map((action) => [AUDIT_EN_US[`audit.act.${action}`], action]),
      [LATER],
    ]);
  });

  test("says people and subjects by their names over their codes, and by their codes where they have none", () => {
    expect(column("Subject")).toEqual(
      ENTRIES.map(({ subject, subjectName }) => (subjectName ? [subjectName["en-US"], subject] : [subject])),
    );
    const shown = [...place.element().querySelectorAll("tbody tr")].map(
      (row) => row.children[1]?.textContent,
    );
    expect(shown).toEqual(ENTRIES.map(({ person }) => (person === null ? "the system" : `Wu Na${person}`)));
  });

  test("says details in words: counts, days, roles and what is switched; what is blank is left out", () => {
    const line =
      "Records: 1,200; From: Nov 1, 2026; Role: Manager; Two-person rule: off; Kind: Rebuild of facts; Reason: The board asked for it.; later: x";
    expect(column("Details")).toEqual(ENTRIES.map(() => [line]));
  });

  test("offers every act by its word, and asks the server by its code", async () => {
    const offered = [...actFilter().options].filter(({ value }) => value !== "" && !value.endsWith("/"));
    expect(offered).toHaveLength(AUDIT_ACTIONS.length);
    expect(new Map(offered.map(({ value, label, text }) => [value, label || text]))).toEqual(
      new Map(AUDIT_ACTIONS.map((action) => [action, AUDIT_EN_US[`audit.act.${action}`]])),
    );
    await act(async () => {
      const filter = actFilter();
      filter.value = "org/grant";
      filter.dispatchEvent(new Event("change", { bubbles: true }));
    });
    await act(async () => vi.advanceTimersByTimeAsync(REST_MS));
    expect(asked.at(-1)?.action).toBe("org/grant");
  });

  test("is given as a file in codes", () => {
    for (const entry of ENTRIES) {
      expect(auditRow(entry).slice(2, 6)).toEqual([
        entry.person,
        entry.action,
        entry.subject,
        "records: 1200; from: 2026-11-01; role: manager; parent: ; twoPersonRule: off; kind: rebuild; reason: The board asked for it.; later: x",
      ]);
    }
  });
});
