import type { Day } from "#shared/calendar/day";
import type { Text } from "#shared/contract/language";
import type { Aggregate, Ask, CountedAsk } from "../facts/ask.ts";
import { evaluatePoint, termValue } from "./kpi-evaluate.ts";
import type { KpiPoint, PointTerm } from "./kpi-point.ts";

/**
 * One line of how a number came about. `name` is a path, joined by full stops, where a KPI reads another; `value` is
 * null where there is none; `behind` is what the line was read by, and how many decimals its rows are stored with.
 */
export type PointLine = {
  readonly name: string;
  readonly title: Text;
  readonly value: number | null;
  readonly from: Day;
  readonly until: Day;
  readonly behind: { readonly ask: CountedAsk; readonly decimals: number } | null;
};

type Read = (ask: Ask) => Aggregate;

const OPENING: Text = { "zh-CN": "期初人数", "en-US": "Opening headcount" };
const CLOSING: Text = { "zh-CN": "期末人数", "en-US": "Closing headcount" };
const PERSON_DAYS: Text = { "zh-CN": "人天", "en-US": "Person-days" };

/** How a point came about: its months or terms, each followed by what it was made of. */
export function linesOfPoint(point: KpiPoint, read: Read): PointLine[] {
  const months = point.months.map((month): PointLine => {
    const value = evaluatePoint(month, read);
    const { from, until, code } = month.period;
    const { title } = month.kpi.definition;
    return {
      name: code,
      title: { "zh-CN": `${title["zh-CN"]} ${code}`, "en-US": `${title["en-US"]} ${code}` },
      value: value.ok ? value.value.value : null,
      from,
      until,
      behind: null,
    };
  });
  return [...months, ...point.terms.flatMap((term) => linesOfTerm(term, read, point))];
}

function linesOfTerm(term: PointTerm, read: Read, point: KpiPoint): PointLine[] {
  const { name, title, from, until, source } = term;
  const value = termValue(term, read, point);
  const line: PointLine = { name, title, from, until, value: value.ok ? value.value : null, behind: null };
  if (source.kind === "measure")
    return [{ ...line, behind: { ask: source.ask, decimals: source.base.definition.decimals } }];
  if (source.kind === "kpi") {
    const inner = linesOfPoint(source.point, read).map((part) => ({ ...part, name: `${name}.${part.name}` }));
    return [line, ...inner];
  }
  if (source.kind !== "average") return [line];
  // The people of every month's two ends would be the same people many times over.
  const isShort = source.asks.length <= 2;
  return [
    line,
    ...source.asks.map((ask, index): PointLine => {
      const end = index % 2 === 0 ? { name: "opening", title: OPENING } : { name: "closing", title: CLOSING };
      const part = source.days === null ? end : { name: "person_days", title: PERSON_DAYS };
      return {
        name: `${name}.${part.name}`,
        title: part.title,
        value: source.days === null ? read(ask).people : read(ask).sum,
        from: ask.from,
        until: ask.until,
        behind: isShort ? { ask, decimals: 0 } : null,
      };
    }),
  ];
}

/** What the measures behind a point leave out, and why, each once. */
export function leftOutOf(point: KpiPoint): Text[] {
  const texts = new Map<string, Text>();
  const visit = ({ terms, months }: KpiPoint): void => {
    for (const month of months) visit(month);
    for (const { source } of terms) {
      if (source.kind === "kpi") visit(source.point);
      if (source.kind !== "measure" && source.kind !== "average") continue;
      const measures = source.kind === "measure" ? [source.measure, source.base] : [source.measure];
      for (const { definition } of measures)
        if (definition.leavesOut) texts.set(definition.leavesOut["en-US"], definition.leavesOut);
    }
  };
  visit(point);
  return [...texts.values()];
}

/** The parameters that decided a point, those of the KPIs and months inside it too, each once. */
export function choicesOf(point: KpiPoint): KpiPoint["choices"] {
  const inner = [
    ...point.months,
    ...point.terms.flatMap(({ source }) => (source.kind === "kpi" ? [source.point] : [])),
  ];
  const all = [...point.choices, ...inner.flatMap(choicesOf)];
  return [...new Map(all.map((choice) => [choice.parameter.definition.code, choice])).values()];
}
