import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { decodeText } from "../../../scripts/import/decode-text.ts";
import { readArguments } from "../../../scripts/import/import-arguments.ts";
import { readMappings } from "../../../scripts/import/mapping.ts";
import { planJobs } from "../../../scripts/import/plan-jobs.ts";
import { readCsv } from "../../../scripts/import/read-csv.ts";
import { readJson } from "../../../scripts/import/read-json.ts";
import { readTables } from "../../../scripts/import/read-tables.ts";
import { refusedLines, writeRefused } from "../../../scripts/import/refused-file.ts";

const CHINESE = "code,parent,level,name\nD1,,区,华东区\n";
/** 区 and 华东区 in GB18030. */
const CHINESE_GB18030 = Buffer.concat([
  Buffer.from("code,parent,level,name\nD1,,"),
  Buffer.from([0xc7, 0xf8, 0x2c, 0xbb, 0xaa, 0xb6, 0xab, 0xc7, 0xf8, 0x0a]),
]);

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "import files "));
});

const plan = async (files: Record<string, string>, mapping?: unknown) => {
  const read = Object.entries(files).map(async ([name, text]) => {
    const file = path.join(folder, name);
    await writeFile(file, text);
    return { file, tables: await readTables(file) };
  });
  const map = path.join(folder, "map.json");
  if (mapping !== undefined) await writeFile(map, JSON.stringify(mapping));
  return planJobs(
    await Promise.all(read),
    mapping === undefined ? () => undefined : await readMappings(map),
    "en-US",
  );
};

describe("a file's text", () => {
  test("is UTF-8, with or without its mark, or GB18030", () => {
    const utf8 = new TextEncoder().encode(CHINESE);
    expect(decodeText(utf8, "f")).toBe(CHINESE);
    expect(decodeText(Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8]), "f")).toBe(CHINESE);
    expect(decodeText(CHINESE_GB18030, "f")).toBe(CHINESE);
  });

  test("that is neither is refused", () => {
    expect(() => decodeText(Uint8Array.from([0x50, 0x4b, 0xff, 0xff, 0xff]), "book.xlsx")).toThrow(
      /neither UTF-8 nor GB18030/,
    );
  });
});

describe("rows", () => {
  test.each([",", ";", "\t"])(
    "may be separated by %o, quoted, with blank lines and Windows line ends",
    (separator) => {
      const text = [["code", "name"], [], ["E1", `"Li${separator} ""Ann"""`], ["", ""], ["E2", "Bo"]]
        .map((row) => row.join(separator))
        .join("\r\n");
      expect(readCsv(text, "f")).toEqual({
        columns: ["code", "name"],
        rows: [
          ["E1", `Li${separator} "Ann"`],
          ["E2", "Bo"],
        ],
        numbers: [1, 2],
      });
    },
  );

  test("of JSON leave what their objects do not name", () => {
    expect(readJson('[{"code":"E1","left_on":null},{"code":"E2"},{"left_on":"","code":"E3"}]', "f")).toEqual([
      {
        columns: ["code", "left_on"],
        rows: [
          ["E1", null],
          ["E3", ""],
        ],
        numbers: [1, 3],
      },
      { columns: ["code"], rows: [["E2"]], numbers: [2] },
    ]);
  });

  test.each(["", "{}", '[{"a":{}}]', "[1]", "{"])("of %o are refused", (text) => {
    expect(() => readJson(text, "f.json")).toThrow(/f\.json is not a JSON array of objects/);
  });

  test("of a file that is not there, that is empty, or whose quote never ends, are refused", async () => {
    await expect(readTables(path.join(folder, "none.csv"))).rejects.toThrow(/cannot be read \(ENOENT\)/);
    expect(() => readCsv("\n\n", "f.csv")).toThrow(/f\.csv is empty/);
    expect(() => readCsv('code,name\nE1,"Li\nE2,Bo', "f.csv")).toThrow(/Correct the quotes/);
  });
});

describe("what is sent", () => {
  test("comes units first, whatever the order of the files, with our names of columns", async () => {
    const jobs = await plan({
      "policies.csv": "Number , ended_on,end_reason\nP1,,\n",
      "grants.csv": "person,role,unit,from,to\nE1,lead,G1,2026-01-01,\n",
      "people.csv": "code,name,unit,joined_on,confirmed_on,left_on\nE1,Eva,G1,2026-01-01,,\n",
      "units.csv": CHINESE,
    });
    expect(jobs.map(({ kind }) => kind)).toEqual(["units", "people", "grants", "policies"]);
    expect(jobs[3]?.table.columns).toEqual(["number", "ended_on", "end_reason"]);
  });

  test("is nothing when one file's kind cannot be told", async () => {
    await expect(plan({ "units.csv": CHINESE, "x.csv": "account,sector\nA,B\n" })).rejects.toThrow(
      /x\.csv: .*fits nothing/,
    );
  });

  test("has the same digest for the same rows, and another for others", async () => {
    const [first] = await plan({ "units.csv": CHINESE });
    const [again] = await plan({ "renamed-units.csv": CHINESE });
    const [other] = await plan({ "units.csv": CHINESE.replace("D1", "D2") });
    expect(first?.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(again?.digest).toBe(first?.digest);
    expect(other?.digest).not.toBe(first?.digest);
  });

  test("refused rows are written with their reasons, and come back without them once corrected", async () => {
    const [job] = await plan({
      "people.csv": "code,name,unit,joined_on\nE1,Eva,G1,2026-01-01\nE2,Bo,G1,1/2/2026\n",
    });
    if (!job) throw new Error("no job");
    const lines = refusedLines(job, [{ row: 2, column: "joined_on", detail: "Unclear, write it anew." }]);
    const file = await writeRefused(job, lines, folder);
    expect(path.basename(file)).toBe("people.people.refused.csv");
    const written = await readFile(file, "utf8");
    expect(written).toBe(
      '\uFEFFrefused_row,refused_column,refused_because,code,name,unit,joined_on\n2,joined_on,"Unclear, write it anew.",E2,Bo,G1,1/2/2026\n',
    );
    const [corrected] = await plan({ "again.csv": written.replace("1/2/2026", "2026-02-01") });
    expect(corrected).toMatchObject({ kind: "people", table: { rows: [["E2", "Bo", "G1", "2026-02-01"]] } });
  });
});

describe("a mapping", () => {
  const DEALS =
    "id,agent,stage,opened,value,account\nO1,Anna Bo-Li,Won,,-1,\nO2,Anna Bo-Li,Open,2017-05-01,30,Acme\n";
  const columns = {
    number: "id",
    customer: ["account", "=(not named)"],
    owner: "={agent:slug}",
    opened_on: ["opened", "=2017-01-01"],
    amount: "value",
    product: "={stage} by {agent}",
    outcome: "stage",
  };

  test("names columns, builds texts and codes, falls back, and turns values", async () => {
    const values = { outcome: { Won: "won", Open: "" }, amount: { "-1": "" } };
    const [job] = await plan({ "deals.csv": DEALS }, { kind: "opportunities", columns, values });
    expect(job).toMatchObject({
      kind: "opportunities",
      table: {
        columns: ["number", "customer", "owner", "opened_on", "amount", "product", "outcome"],
        rows: [
          ["O1", "(not named)", "anna-bo-li", "2017-01-01", null, "Won by Anna Bo-Li", "won"],
          ["O2", "Acme", "anna-bo-li", "2017-05-01", "30", "Open by Anna Bo-Li", null],
        ],
      },
    });
  });

  test("may make several kinds of one file, each row once", async () => {
    const jobs = await plan(
      { "deals.csv": DEALS },
      {
        "deals.csv": [
          { kind: "opportunities", columns },
          {
            kind: "people",
            columns: { code: "={agent:slug}", name: "agent", unit: "=", joined_on: "=2016-01-01" },
          },
        ],
      },
    );
    expect(jobs.map(({ kind, table }) => [kind, table.rows.length])).toEqual([
      ["people", 1],
      ["opportunities", 2],
    ]);
  });

  test.each([
    [{ kind: "opportunities", columns: { number: "ID" } }, /no column “ID”.*it has id, agent/s],
    [{ kind: "opportunities", columns: { number: "id", nickname: "agent" } }, /no column “nickname”/],
    [{ kind: "opportunities", columns: { owner: "agent" } }, /needs the column “number”/],
    [{ kind: "deals", columns: {} }, /cannot be used/],
    [{ kind: "opportunities", columns: {}, drop: [] }, /cannot be used/],
    ["nonsense", /cannot be used/],
  ])("%# that cannot be meant is refused", async (mapping, message) => {
    await expect(plan({ "deals.csv": DEALS }, mapping)).rejects.toThrow(message);
  });

  test("the example of the documentation can be read", async () => {
    const mappingsOf = await readMappings(
      path.resolve(import.meta.dirname, "../../../docs/examples/crm-mapping.json"),
    );
    expect(mappingsOf("sales_teams.csv")?.map(({ kind }) => kind)).toEqual([
      "units",
      "units",
      "units",
      "people",
      "people",
      "grants",
    ]);
    expect(mappingsOf("other.csv")).toBeUndefined();
  });
});

describe("the command line", () => {
  test("counts paths from where npm was called", () => {
    const env = { npm_lifecycle_event: "import", INIT_CWD: "/data" };
    expect(readArguments(["a.csv", "--map", "m.json"], env, "/repo")).toMatchObject({
      files: ["/data/a.csv"],
      map: "/data/m.json",
    });
    expect(readArguments(["a.csv"], { INIT_CWD: "/data" }, "/repo")).toMatchObject({
      files: ["/repo/a.csv"],
      map: undefined,
    });
  });

  test("takes a deployment and its token", () => {
    const read = readArguments(["a.csv", "--url", "https://x.example/"], { FIELDSHEET_TOKEN: "t" }, "/");
    expect(read).toMatchObject({ url: "https://x.example", token: "t" });
  });

  test.each([[[]], [["--what", "a.csv"]]])("%j says how to call it", (args) => {
    expect(() => readArguments(args, {}, "/")).toThrow(/npm run import -- units\.csv/);
  });
});
