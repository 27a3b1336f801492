import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addressOf,
  CONSOLE_PAGES,
  readRoute,
  writeRoute,
} from "../../../addin/console/shell/console-route.ts";
import { pagesOfRole } from "../../../addin/console/shell/pages-of-role.ts";
import { ROLES } from "../../../shared/contract/identity.ts";

const name = fc.string({ minLength: 1, unit: "grapheme" });
/** Names that an address may hold, and that no object has of its own accord. */
const key = name.filter((one) => one !== "__proto__");

describe("an address of the console", () => {
  test("is read back as it was written, whatever is open and however it is filtered", () => {
    const routes = fc.record({
      page: fc.constantFrom(...CONSOLE_PAGES),
      parts: fc.array(name),
      query: fc.dictionary(key, name, { noNullPrototype: true }),
    });
    fc.assert(
      fc.property(routes, (route) => {
        expect(readRoute(writeRoute(route))).toEqual(route);
      }),
    );
  });

  test("names what is open in its path", () => {
    expect(addressOf("rules", "kpi", "activity_rate", 2)).toBe("#/rules/kpi/activity_rate/2");
    expect(readRoute("#/periods/D1/2026-10?of=D1-A&months=6")).toEqual({
      page: "periods",
      parts: ["D1", "2026-10"],
      query: { of: "D1-A", months: "6" },
    });
  });

  test.each(["", "#", "#/", "#/nowhere/else?x=1", "#rules-of-another-page"])(
    "that is none leads to the first page: %j",
    (hash) => {
      expect(readRoute(hash)).toEqual({ page: CONSOLE_PAGES[0], parts: [], query: {} });
    },
  );

  test("that a person spoiled is still read", () => {
    expect(readRoute("#/rules/%E0%A4%A/x").parts).toEqual(["%E0%A4%A", "x"]);
  });
});

test("every role has pages, an admin all of them", () => {
  for (const role of ROLES) expect(pagesOfRole(role).length).toBeGreaterThan(0);
  expect(pagesOfRole("admin")).toEqual(CONSOLE_PAGES);
  expect(pagesOfRole("manager")).toEqual(["periods", "targets", "organisation"]);
});
