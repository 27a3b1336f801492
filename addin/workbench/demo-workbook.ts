import { columnName } from "./grid/a1.ts";
import type { Language } from "./chrome/preferences.ts";
import { demoTexts, type DemoTexts } from "./demo-texts.ts";
import type { CellDescription, SheetDescription } from "./sheet-description.ts";

type Cells = Record<string, CellDescription>;

/** The month every demonstration can count on having data for. */
const ANCHOR_MONTH = "2026-10";
const SCOPES = ["D1", "D1-A", "D1-B", "D2", "D2-A", "D2-B"];
const OPPORTUNITIES = 24;
const BOARD_MONTHS = 6;
const TREND_MONTHS = 12;

/**
 * The workbook of the demonstration: KPIs of a month and their course, the funnel, and a year's trend.
 * @param today `2026-11-22`; the months shown end with this day's, and 2026-10 is always among them
 */
export function demoWorkbook(today: string, language: Language): readonly SheetDescription[] {
  const texts = demoTexts[language];
  const month = today.slice(0, 7);
  return [board(texts, month), funnel(texts), trend(texts, month)];
}

function board(texts: DemoTexts, month: string): SheetDescription {
  const cells: Cells = {
    A1: { content: texts.boardTitle, look: "title" },
    A2: { content: texts.month, look: "label" },
    B2: { content: month, look: "control" },
    C2: { content: texts.monthHint, look: "note" },
    A3: { content: texts.scope, look: "label" },
    B3: { content: "D1", look: "control" },
    C3: { content: texts.scopeHint, look: "note" },
    A5: { content: texts.scope, look: "header" },
  };
  const kpis = [
    {
      title: texts.activityRate,
      formula: (row: number) => `=KPI.ACTIVITYRATE($A${row},$B$2)`,
      look: "percent",
    },
    {
      title: texts.productivity,
      formula: (row: number) => `=KPI.PRODUCTIVITY($A${row},$B$2)`,
      look: "amount",
    },
    {
      title: texts.recruitRate,
      formula: (row: number) => `=KPI.RECRUITRATE($A${row},$B$2)`,
      look: "percent",
    },
    { title: texts.attrition, formula: (row: number) => `=KPI.ATTRITION($A${row},$B$2)`, look: "percent" },
    {
      title: texts.persistency,
      formula: (row: number) => `=KPI.PERSISTENCY($A${row},$B$2,13)`,
      look: "percent",
    },
    { title: texts.headcount, formula: (row: number) => `=KPI.HEADCOUNT($A${row},$B$2)`, look: "count" },
  ] as const;
  for (const [index, kpi] of kpis.entries()) {
    const column = columnName(index + 1);
    cells[`${column}5`] = { content: kpi.title, look: "header" };
    for (let row = 6; row < 6 + SCOPES.length; row += 1) {
      cells[`${column}${row}`] = { content: kpi.formula(row), look: kpi.look };
    }
  }
  scopeColumn(cells, 6);
  const courseRow = 6 + SCOPES.length + 1;
  cells[`A${courseRow}`] = { content: texts.courseTitle, look: "total" };
  cells[`A${courseRow + 1}`] = { content: texts.scope, look: "header" };
  const first = courseRow + 2;
  for (const [index, shown] of monthsUpTo(month, BOARD_MONTHS).entries()) {
    const column = columnName(index + 1);
    cells[`${column}${courseRow + 1}`] = { content: shown, look: "header" };
    for (let row = first; row < first + SCOPES.length; row += 1) {
      const formula = `=KPI.ACTIVITYRATE($A${row},${column}$${courseRow + 1})`;
      cells[`${column}${row}`] = { content: formula, look: "percent" };
    }
  }
  scopeColumn(cells, first);
  return { name: texts.boardName, cells, columnWidths: [130, 112, 112, 112, 112, 128, 112], frozenRows: 5 };
}

function scopeColumn(cells: Cells, row: number): void {
  for (const [index, scope] of SCOPES.entries()) cells[`A${row + index}`] = { content: scope, look: "label" };
}

function funnel(texts: DemoTexts): SheetDescription {
  const cells: Cells = {
    A1: { content: texts.funnelTitle, look: "title" },
    A3: { content: texts.opportunity, look: "header" },
    B3: { content: texts.grade, look: "header" },
    C3: { content: texts.gaps, look: "header" },
  };
  for (let number = 1; number <= OPPORTUNITIES; number += 1) {
    const row = number + 3;
    cells[`A${row}`] = { content: `OPP-${number}`, look: "label" };
    cells[`B${row}`] = { content: `=FUNNEL.GRADE(A${row})` };
    cells[`C${row}`] = { content: `=FUNNEL.GAPS(A${row})` };
  }
  return { name: texts.funnelName, cells, columnWidths: [130, 100, 520], frozenRows: 3 };
}

function trend(texts: DemoTexts, month: string): SheetDescription {
  const boardSheet = `'${texts.boardName}'`;
  const cells: Cells = {
    A1: { content: texts.trendTitle, look: "title" },
    A2: { content: texts.scope, look: "label" },
    B2: { content: `=${boardSheet}!$B$3`, look: "label" },
    A4: { content: texts.month, look: "header" },
    B4: { content: texts.activityRate, look: "header" },
    C4: { content: texts.course, look: "header" },
  };
  for (const [index, shown] of monthsUpTo(month, TREND_MONTHS).entries()) {
    const row = index + 5;
    cells[`A${row}`] = { content: shown, look: "label" };
    cells[`B${row}`] = { content: `=KPI.ACTIVITYRATE($B$2,A${row})`, look: "percent" };
    cells[`C${row}`] = { content: `=IFERROR(REPT("█",ROUND(B${row}*40,0)),"")`, look: "bar" };
  }
  return { name: texts.trendName, cells, columnWidths: [110, 112, 460], frozenRows: 4 };
}

/** So many months up to this one, with the anchor month put before or behind them when it is not among them. */
export function monthsUpTo(last: string, count: number): readonly string[] {
  const [year = 0, month = 1] = last.split("-").map(Number);
  const months: string[] = [];
  for (let back = count - 1; back >= 0; back -= 1) {
    const index = year * 12 + month - 1 - back;
    months.push(`${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`);
  }
  if (months.includes(ANCHOR_MONTH)) return months;
  return last < ANCHOR_MONTH ? [...months, ANCHOR_MONTH] : [ANCHOR_MONTH, ...months];
}
