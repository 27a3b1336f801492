import { beforeAll, describe, expect, test } from "vitest";
import { FormUsageList } from "../../../shared/contract/forms.ts";
import { HANDBOOK } from "../../../shared/handbook/index.ts";
import { testApi } from "../support/api.ts";
import { freshDatabase } from "../support/database.ts";
import { importText } from "../support/import-rows.ts";
import { importSmallCompany } from "../support/small-company.ts";

const api = testApi();

/** The shipped steps that ask for a role or post which is none of these, by form. */
function stepsWithout(held: readonly string[]): Map<string, string[]> {
  return new Map(
    HANDBOOK.flatMap((form): [string, string[]][] => {
      if (form.kind !== "form") return [];
      const roles = (form.approval?.steps ?? []).flatMap(({ title, who }) =>
        Object.entries(who).flatMap(([relation, role]) =>
          relation !== "superior" && !held.includes(String(role)) ? [`${title["en-US"]}: ${role}`] : [],
        ),
      );
      return [[form.code, roles]];
    }),
  );
}

const unheld = async (): Promise<Map<string, string[]>> => {
  const { forms } = await api.read(FormUsageList, "/forms/usage", { as: "admin" });
  return new Map(
    forms.map(({ form, unheld: steps }) => [
      form,
      steps.map(({ step, role }) => `${step["en-US"]}: ${role}`),
    ]),
  );
};

const post = (...rows: string[]) => importText(api, "postings", "person unit role from", rows);

describe("steps that nobody could decide", () => {
  beforeAll(async () => {
    await freshDatabase();
    await importSmallCompany(api);
  });

  test("are told of every form, until somebody who is there is posted as they ask", async () => {
    const none = stepsWithout(["rep"]);
    expect([...none.values()].flat().length).toBeGreaterThan(5);
    expect(await unheld()).toEqual(none);
    await post(
      "TOM D1 sales_clerk 2026-11-15",
      "ANN D1 technical 2026-11-16",
      "LEO G2 purchasing 2026-01-01",
    );
    expect(await unheld()).toEqual(stepsWithout(["rep", "sales_clerk"]));
    await post("EVA CO customer_service 2020-06-01");
    expect(await unheld()).toEqual(stepsWithout(["rep", "sales_clerk", "customer_service"]));
  });
});
