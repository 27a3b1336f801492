import { isoFromDay } from "#shared/calendar/day";
import type { Behind, Explanation } from "#shared/contract/explanation";
import { ProblemError } from "../../http/problem-error.ts";
import { readStates } from "../facts/aggregates.repository.ts";
import { loadRulebook } from "../rulebook/load-rulebook.ts";
import type { Call } from "./call.ts";
import type { Asker } from "./cell-context.ts";
import { dataVersion } from "./data-version.ts";
import { answerFunnelCall, numbersOf } from "./funnel-call.ts";
import { gradeOpportunities } from "./grade-opportunities.ts";
import { ruleHistory } from "./rule-history.ts";

/** Why an opportunity has its letter: every requirement of the ladder, met or not, and the letters behind it that the viewer may read. */
export async function explainFunnel(
  db: D1Database,
  { viewer, language, now }: Asker,
  call: Call,
): Promise<Explanation> {
  const rulebook = await loadRulebook(db, viewer.company);
  const states = await readStates(db);
  const [number] = numbersOf(call);
  if (number === undefined) throw new ProblemError("cell/bad-argument", { argument: "opportunity" });
  const gradeOf = await gradeOpportunities(db, viewer, rulebook, [number]);
  const graded = gradeOf(number);
  if (!graded.ok) throw new ProblemError(graded.reason.code, graded.reason.parameters);
  const { row, grade, ladder, evidence } = graded.value;
  const { definition, version, effectiveDay } = ladder;
  const readable = evidence.filter((letter) => letter.readable === 1);
  const place = answerFunnelCall(call, gradeOf, language)[0]?.[0];
  const person = `${row.person_code} ${row.person_name}`;
  const shown = (term: string, id: number, form: string, label: string): Behind => ({
    term,
    form,
    recordId: id,
    label,
    person,
    unit: row.unit_code,
    day: isoFromDay(row.day),
    value: 1,
  });
  return {
    fn: call.fn,
    title: definition.title,
    description: definition.description,
    rule: { kind: "ladder", code: definition.code, version, effectiveFrom: isoFromDay(effectiveDay) },
    scope: { code: row.number, name: person },
    period: null,
    formula: [...definition.rungs, ...definition.outcomes].map((rung) => rung.letter).join(" "),
    format: "text",
    value: place?.ok ? place.value : grade.letter,
    problem: null,
    numerator: null,
    denominator: null,
    terms: [],
    requirements: grade.requirements.map(({ rung, code, title, met }) => ({ rung, code, title, met })),
    behind: [
      shown("subject", row.id, row.form_code, row.number),
      ...readable.map((letter) => shown("evidence", letter.id, letter.form_code, letter.number)),
    ],
    behindTotal: 1 + evidence.length,
    behindHidden: evidence.length - readable.length,
    parts: [],
    versions: ruleHistory(rulebook, "ladder", definition.code, version),
    calendar: "",
    leftOut: [],
    adjustments: 0,
    notes: definition.flags.filter((flag) => grade.flags.includes(flag.code)).map((flag) => flag.title),
    status: "open",
    dataVersion: dataVersion(viewer, states),
    asOf: new Date(now).toISOString(),
  };
}
