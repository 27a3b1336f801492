import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { Problem } from "../../../shared/contract/problem.ts";
import { IMPORT_KINDS, ImportList } from "../../../shared/contract/imports.ts";
import { keyColumns } from "../../../shared/import/columns.ts";
import { testApi } from "../support/api.ts";
import { emptyCompany } from "./empty-company.ts";
import { importSmallCompany } from "../support/small-company.ts";
import { counts, dump, open, send } from "./send.ts";

const api = testApi();
let db: D1Database;

const chunk = (id: number, offset: number, rows: unknown[][], as = "admin") =>
  api.call(`/imports/${id}/chunks`, { as, body: { offset, rows } });

const start = (kind: string, columns: string[]) =>
  api.call("/imports", {
    as: "admin",
    body: { kind, fileName: "f.csv", digest: "a".repeat(64), columns, rows: 1 },
  });

describe("an import goes step by step", () => {
  beforeEach(async () => {
    db = await emptyCompany();
  });

  const UNITS = [
    ["CO", "", "company", "Company"],
    ["D1", "CO", "district", "East"],
    ["D2", "CO", "district", "West"],
  ];
  const COLUMNS = "code,parent,level,name";

  test("cut off in the middle, the same rows are taken up where they stopped", async () => {
    const first = await open(api, "units", COLUMNS, 3, "the file");
    await chunk(first.id, 0, UNITS.slice(0, 2));
    const again = await open(api, "units", COLUMNS, 3, "the file");
    expect(again).toMatchObject({ id: first.id, cursor: 2, added: 2, state: "running" });
    await chunk(first.id, 2, UNITS.slice(2));
    expect((await api.call(`/imports/${first.id}`, { as: "admin" })).json).toMatchObject({
      cursor: 3,
      added: 3,
      state: "done",
    });
    expect(await open(api, "units", COLUMNS, 3, "the file")).toMatchObject({ cursor: 0, state: "running" });
  });

  test("rows that are not the next ones are refused, and nothing of them is written", async () => {
    const { id } = await open(api, "units", COLUMNS, 3);
    await chunk(id, 0, UNITS.slice(0, 1));
    for (const [offset, rows] of [
      [0, UNITS.slice(1, 2)],
      [2, UNITS.slice(2)],
      [1, UNITS],
    ] as const) {
      const { status, json } = await chunk(id, offset, [...rows]);
      expect(status).toBe(409);
      expect(Problem.parse(json)).toMatchObject({ code: "import/out-of-step", parameters: { cursor: 1 } });
    }
    expect(await dump(db, "unit")).toHaveLength(1);
  });

  test("of the same chunk sent three times at once, one is taken, even where it changes nothing", async () => {
    await send(api, "units", COLUMNS, ...UNITS);
    const { id } = await open(api, "units", COLUMNS, 9);
    const answers = await Promise.all([chunk(id, 0, UNITS), chunk(id, 0, UNITS), chunk(id, 0, UNITS)]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409]);
    const { json } = await api.call(`/imports/${id}`, { as: "admin" });
    expect(json).toMatchObject({ cursor: 3, unchanged: 3 });
    expect(await dump(db, "batch_guard")).toEqual([]);
  });

  test("a chunk leaves one audit row, whatever its rows", async () => {
    const { import: taken } = await send(api, "units", COLUMNS, ...UNITS, ["", "", "", ""]);
    expect(taken).toMatchObject({ added: 3, refused: 1 });
    const audit = await dump(db, "audit");
    expect(audit.filter((row) => JSON.stringify(row).includes("import/chunk"))).toMatchObject([
      {
        subject: `import ${taken.id}`,
        detail: JSON.stringify({ offset: 0, added: 3, changed: 0, unchanged: 0, refused: 1 }),
      },
    ]);
  });

  test("an organisation that moves during a chunk undoes it", async () => {
    const { id } = await open(api, "units", COLUMNS, 3);
    const moving = testApi({
      db: new Proxy(db, {
        get(target, key) {
          if (key !== "batch") return Reflect.get(target, key).bind(target);
          return async (statements: D1PreparedStatement[]) => {
            if (statements.length > 6)
              await target.prepare("UPDATE company SET org_version = org_version + 1").run();
            return target.batch(statements);
          };
        },
      }),
    });
    const { json } = await moving.call(`/imports/${id}/chunks`, {
      as: "admin",
      body: { offset: 0, rows: UNITS },
    });
    expect(Problem.parse(json).code).toBe("rulebook/moved");
    expect(await dump(db, "unit")).toEqual([]);
    expect((await api.call(`/imports/${id}`, { as: "admin" })).json).toMatchObject({ cursor: 0, added: 0 });
  });

  test("a file without rows is done at once; imports are listed, newest first", async () => {
    await open(api, "units", COLUMNS, 0);
    await send(api, "units", COLUMNS, ...UNITS);
    const { json } = await api.call("/imports", { as: "admin" });
    const { imports } = ImportList.parse(json);
    expect(imports.map(({ rows, state }) => [rows, state])).toEqual([
      [3, "done"],
      [0, "done"],
    ]);
  });

  test("columns that the kind does not have, or not without, are refused by name", async () => {
    expect(Problem.parse((await start("units", ["code", "nickname"])).json)).toMatchObject({
      code: "import/unknown-kind",
      errors: [{ pointer: "nickname" }],
    });
    for (const kind of IMPORT_KINDS) {
      const [key = "", ...others] = keyColumns(kind);
      const { json } = await start(
        kind,
        others.length > 0
          ? others
          : ["name"]
              .filter(() => kind === "units" || kind === "people")
              .concat(kind === "policies" ? ["rep"] : kind === "opportunities" ? ["owner"] : []),
      );
      expect(Problem.parse(json)).toMatchObject({
        code: "import/missing-column",
        parameters: { column: key },
      });
    }
  });

  test("a row of another length than its header is refused, the others are taken", async () => {
    expect(counts(await send(api, "units", COLUMNS, ...UNITS, ["D3", "CO"]))).toBe("3 added, 1 refused");
  });
});

describe("imports and rebuilding are an admin's", () => {
  beforeAll(async () => {
    await emptyCompany();
    await importSmallCompany(api);
  });

  test.each(["EVA", "MGR1"])("%s may do none of it", async (person) => {
    const requests = [
      api.call("/imports", { as: person }),
      api.call("/imports", {
        as: person,
        body: { kind: "units", fileName: "f", digest: "a".repeat(64), columns: ["code"], rows: 1 },
      }),
      api.call("/imports/1", { as: person }),
      api.call("/imports/1/refused", { as: person }),
      chunk(1, 0, [["X"]], person),
      api.call("/jobs/rebuild", { as: person, method: "POST" }),
    ];
    for (const { status, json } of await Promise.all(requests)) {
      expect(status).toBe(403);
      expect(Problem.parse(json).code).toBe("auth/not-permitted");
    }
  });

  test("an import that is not there is unknown", async () => {
    for (const { json } of await Promise.all([
      api.call("/imports/999", { as: "admin" }),
      api.call("/imports/999/refused", { as: "admin" }),
      chunk(999, 0, [["X"]]),
    ])) {
      expect(Problem.parse(json).code).toBe("import/unknown");
    }
  });
});
