import { describe, expect, test } from "vitest";
import { dayOf, partsOfDay } from "../../../shared/calendar/day.ts";
import { createBoard } from "../../../scripts/bench/board.ts";
import { FULL_BOARD, SMALL_BOARD } from "../../../scripts/bench/board-size.ts";
import { createPolicies } from "../../../scripts/bench/policies.ts";
import { boardQuestion, cellsOf, otherQuestions } from "../../../scripts/bench/question.ts";

const TODAY = dayOf(2026, 11, 22);

describe("the board", () => {
  const board = createBoard(FULL_BOARD, 1, TODAY);

  test("is the company of the design: 4 districts, 20 departments, 200 groups, 5,000 reps, 37 whole months", () => {
    const codes = new Map(board.units.map((unit) => [unit.code, unit.level]));
    const count = (level: string) => [...codes.values()].filter((known) => known === level).length;
    expect([count("district"), count("department"), count("group")]).toEqual([4, 20, 200]);
    expect(board.reps).toHaveLength(5_000);
    expect([board.months.length, board.months[0], board.months.at(-1)]).toEqual([37, "2023-10", "2026-10"]);
    expect(partsOfDay(board.last + 1).dayOfMonth).toBe(1);
  });

  test("asks 10,125 cells, and the other requests ask no month that the board's reads", () => {
    const question = boardQuestion(board);
    expect(cellsOf(question, "cells")).toHaveLength(10_125);
    expect(cellsOf(question, "ranges")).toHaveLength(5);
    const opening = board.months.at(-question.months.length - 1) ?? "";
    const others = otherQuestions(board).flatMap(({ months }) => months);
    expect(others).toHaveLength(27);
    expect(others.filter((month) => month === opening || question.months.includes(month))).toEqual([]);
  });

  test("has joiners, leavers, transfers and groups that move, so that every definition is put to the test", () => {
    const inside = (day: number | null) => day !== null && day > board.first && day <= board.last;
    expect(board.reps.filter((rep) => inside(rep.joined)).length).toBeGreaterThan(500);
    expect(board.reps.filter((rep) => inside(rep.left)).length).toBeGreaterThan(500);
    expect(board.reps.filter((rep) => rep.stays.length > 1).length).toBeGreaterThan(300);
    expect(board.units.length).toBeGreaterThan(new Set(board.units.map((unit) => unit.code)).size);
  });
});

describe("the policies", () => {
  const board = createBoard(SMALL_BOARD, 1, TODAY);

  test("are the same for the same seed, others for another, with numbers of their own", () => {
    const one = createPolicies(board, 500, 7, "A");
    expect(createPolicies(board, 500, 7, "A")).toEqual(one);
    expect(createPolicies(board, 500, 8, "A")).not.toEqual(one);
    expect(new Set(one.map((policy) => policy.number)).size).toBe(500);
  });

  test("are sold by who is in force on the day, lie in the board's months, and end after they begin", () => {
    for (const { rep, issued, ended, endReason } of createPolicies(board, 2_000, 7, "A")) {
      const seller = board.reps[rep];
      expect(issued).toBeGreaterThanOrEqual(Math.max(board.first, seller?.joined ?? Infinity));
      expect(issued).toBeLessThan(Math.min(board.last + 1, seller?.left ?? Infinity));
      expect(ended === null).toBe(endReason === "");
      expect(ended ?? issued).toBeGreaterThanOrEqual(issued);
    }
  });
});
