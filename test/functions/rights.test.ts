import { beforeAll, describe, expect, test } from "vitest";
import type { RecordView } from "../../shared/contract/records.ts";
import { testApi } from "./support/api.ts";
import { freshDatabase } from "./support/database.ts";
import { everyCell, everyQuestion } from "./support/every-question.ts";
import { importTwoSides } from "./support/two-sides.ts";

/** Words that name something, by what they name. */
const WORDS = {
  eastUnits: ["D1", "G1", "East"],
  westUnits: ["D2", "G2", "West"],
  eastReps: ["EVA", "TOM", "WEI1", "WEI2", "0042", "Padded", "王伟", "PATR", "Patrik"],
  eastLeaders: ["MGR1", "LIAN", "Liana"],
  westReps: ["LEO", "REVI", "Revina", "FUTA", "Futura"],
  westLeaders: ["MGR2"],
  ann: ["ANN"],
  eva: ["EAST-P1", "77001", "Haichuan", "EAST-O1", "Xinghai"],
  tom: ["EAST-P2", "61303", "Yuanfang"],
  annInWest: ["WEST-P1", "88002", "Dongfeng", "WEST-O1", "Lushan"],
  futa: ["WEST-P2", "71707", "Nanshan"],
  annInEast: ["ANN-OLD", "Beihai", "Qinghai"],
  letters: ["Langsamkeit", "ANN-O2"],
} as const;

type Group = keyof typeof WORDS;

/** What each viewer may learn of; everything else must never stand in an answer. */
const MAY_LEARN: Readonly<Record<string, { readonly who: string; readonly of: readonly Group[] }>> = {
  TOM: { who: "a rep, of a colleague in the same group", of: ["tom"] },
  REVI: { who: "a rep whose right over the other side has been revoked", of: [] },
  FUTA: { who: "a rep whose right over the other side has yet to begin", of: ["futa"] },
  PATR: { who: "a person with only a past posting", of: [] },
  ANN: { who: "a rep who came from the other side", of: ["ann", "annInWest", "annInEast", "letters"] },
  LIAN: {
    who: "a lead, of the other side and of the own superior",
    of: ["eastReps", "eva", "tom", "ann", "annInEast", "letters"],
  },
  MGR1: {
    who: "a manager, of another district",
    of: ["eastUnits", "eastReps", "eastLeaders", "eva", "tom", "ann", "annInEast", "letters"],
  },
  MGR2: {
    who: "a manager, of another district that somebody came from",
    of: ["westUnits", "westReps", "westLeaders", "ann", "annInWest", "futa", "letters"],
  },
};

/** The units they stand in or have stood in and themselves are nobody's secret. */
const OWN: Readonly<Record<string, readonly string[]>> = {
  TOM: ["TOM", "G1", "East"],
  REVI: ["REVI", "Revina", "G2", "West"],
  FUTA: ["FUTA", "Futura", "G2", "West"],
  PATR: ["PATR", "Patrik", "G1", "East"],
  ANN: ["G2", "West", "G1", "East"],
  LIAN: ["LIAN", "Liana", "G1", "East"],
  MGR1: [],
  MGR2: [],
};

type Words = ReadonlySet<string>;

function wordsOf(value: unknown): Words {
  const text = JSON.stringify(value);
  return new Set((text.match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? []).map((word) => word.toUpperCase()));
}

function forbiddenTo(viewer: string): string[] {
  const allowed = new Set([
    ...(OWN[viewer] ?? []),
    ...(MAY_LEARN[viewer]?.of ?? []).flatMap((group) => WORDS[group]),
  ]);
  return Object.values(WORDS)
    .flat()
    .filter((word) => !allowed.has(word));
}

describe("nobody learns what is not theirs", () => {
  const api = testApi();
  let records: RecordView[];

  beforeAll(async () => {
    await freshDatabase();
    records = await importTwoSides(api);
  }, 60_000);

  /** Everything asked, with what was typed and what was told: each request by itself, the cells one by one. */
  async function conversation(viewer: string): Promise<{ asked: unknown; typed: Words; told: Words }[]> {
    const turns: { asked: unknown; typed: Words; told: Words }[] = [];
    const note = (asked: unknown, answer: unknown): void => {
      turns.push({ asked, typed: wordsOf(asked), told: wordsOf(answer) });
    };
    for (const { path, method, body } of everyQuestion(viewer, records)) {
      const request = { as: viewer, body, ...(method === undefined ? {} : { method }) };
      note([path, body], (await api.call(path, request)).json);
    }
    const cells = everyCell(records);
    const answers = await api.ask(viewer, cells);
    for (const [index, cell] of cells.entries()) note(cell, answers[index]);
    return turns;
  }

  test("every route is asked, so that none is left out of what follows", () => {
    const open = new Set(["GET /health", "GET /sign-in", "GET /openapi.json", "POST /local/tokens"]);
    const routes = api.app.routes
      .filter(({ method, path }) => method !== "ALL" && path.startsWith("/api/v1"))
      .map(({ method, path }) => `${method} ${path.slice("/api/v1".length)}`)
      .filter((route) => !open.has(route));
    const asked = new Set(everyQuestion("TOM", records).map(({ route }) => route)).add("POST /cells");
    expect([...new Set(routes)].filter((route) => !asked.has(route))).toEqual([]);
  });

  test("the admin is told every one of these words, so that keeping them back means something", async () => {
    const told = new Set<string>();
    for (const turn of await conversation("admin")) {
      for (const word of turn.told) if (!turn.typed.has(word)) told.add(word);
    }
    const all = Object.values(WORDS).flat();
    expect(all.filter((word) => !told.has(word.toUpperCase()))).toEqual([]);
  }, 60_000);

  test.each(Object.entries(MAY_LEARN).map(([viewer, { who }]) => [who, viewer]))(
    "not %s (%s): no answer, hint, error or history names it",
    async (_who, viewer) => {
      const forbidden = forbiddenTo(viewer).map((word) => word.toUpperCase());
      const leaks = (await conversation(viewer)).flatMap(({ asked, typed, told }) => {
        const words = forbidden.filter((word) => told.has(word) && !typed.has(word));
        return words.length > 0 ? [{ asked, words }] : [];
      });
      expect(leaks).toEqual([]);
    },
    60_000,
  );

  test("a record is found by those who may read it, and by nobody else", async () => {
    const readers: Record<string, string[]> = {};
    for (const { id, number } of records) {
      const found: string[] = [];
      for (const viewer of Object.keys(MAY_LEARN)) {
        const { status } = await api.call(`/records/${id}`, { as: viewer });
        if (status === 200) found.push(viewer);
      }
      readers[number] = found;
    }
    expect(readers).toMatchObject({
      "EAST-P1": ["LIAN", "MGR1"],
      "EAST-P2": ["TOM", "LIAN", "MGR1"],
      "WEST-P1": ["ANN", "MGR2"],
      "WEST-P2": ["FUTA", "MGR2"],
      "ANN-OLD": ["ANN", "LIAN", "MGR1"],
      "ANN-O2": ["ANN", "LIAN", "MGR1"],
    });
  });

  test.each([
    ["TOM", "EVA"],
    ["TOM", "D1"],
    ["REVI", "D1"],
    ["FUTA", "D1"],
    ["PATR", "G1"],
    ["MGR2", "G1"],
    ["MGR2", "42"],
    ["LIAN", "D1"],
    ["LIAN", "G2"],
  ])("%s is refused the numbers of %s", async (viewer, scope) => {
    for (const fn of ["KPI.HEADCOUNT", "KPI.PRODUCTIVITY", "KPI.ACTIVITYRATE", "KPI.PERSISTENCY"]) {
      expect([fn, await api.valueOf(viewer, fn, [scope, "2026-10"])]).toEqual([fn, "cell/not-permitted"]);
    }
  });

  test("a letter that the viewer may not read counts, but is not named", async () => {
    const letter = records.at(-1)?.number ?? "";
    const body = { fn: "FUNNEL.GRADE", args: ["ANN-O2"] };
    const own = await api.call("/explanations", { as: "ANN", body });
    expect(JSON.stringify(own.json)).toContain(letter);
    const manager = await api.call("/explanations", { as: "MGR1", body });
    expect(manager.json).toMatchObject({ behindTotal: 2, behindHidden: 1 });
    expect(JSON.stringify(manager.json)).not.toContain(letter);
  });
});
