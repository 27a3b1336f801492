import type { Text } from "../contract/language.ts";
import { type CadenceForm, cadenceCode, cadenceNamed, type Said } from "./cadence-names.ts";
import type { Measure } from "./definition.ts";

type Vector = Measure["vectors"][number];
type Meta = Vector["meta"];

/** The day of vectors. */
const DAY = "2026-10-15";

const LEFT_OUT: Text = {
  "zh-CN": "撤回、退回的记录，以及当日不在应填岗位的人员所填的记录不计。",
  "en-US":
    "Withdrawn and returned records, and those of people who were not in an obliged post that day, do not count.",
};

/** How complete every record of obliged people is; records and the people who filled them are counted from it. */
export function completenessMeasure(cadence: CadenceForm): Measure {
  return overForm(cadence, "completeness", {
    title: ["填写完整度", "completeness"],
    description: [
      "每份记录必填项中已填的比例，0 至 1。",
      "Answered required fields ÷ required fields of every record, 0 to 1.",
    ],
    value: "completeness",
    decimals: 4,
    counted: [
      [{ completeness: 1 }, 1],
      [{ completeness: 0.75 }, 0.75],
    ],
  });
}

/** How many records there are. */
export function recordsMeasure(cadence: CadenceForm): Measure {
  return derived(cadence, "records", "completeness", "count", {
    title: ["份数", "records"],
    description: ["提交的份数。", "How many were sent."],
  });
}

/** Who filled it at least once. */
export function fillersMeasure(cadence: CadenceForm): Measure {
  return derived(cadence, "fillers", "completeness", "distinct", {
    title: ["填写人数", "people who filled it"],
    description: [
      "期内至少填写一份的应填人员，每人只计一次。",
      "Obliged people who filled it at least once; everyone counts once.",
    ],
  });
}

/** Who is obliged: people posted in the cadence's roles, or who have a record that the form answers. */
export function obligedMeasure(cadence: CadenceForm): Measure {
  const { form, after } = cadence;
  const title: Said = ["应填人数", "people obliged"];
  if (after !== undefined) {
    const description: Said = [
      "期内有需要以此表回馈的记录的人数，每人只计一次。",
      "People who have a record in the period that asks for this form; everyone counts once.",
    ];
    const said = { title, description };
    const counted: Parts["counted"] = [[{}, 1]];
    return {
      ...overForm({ ...cadence, form: after }, "obliged", {
        ...said,
        value: undefined,
        decimals: 0,
        counted,
      }),
      ...cadenceNamed({ form }, cadenceCode({ form }, "obliged"), said),
      adds: "distinct",
    };
  }
  return {
    kind: "measure",
    ...cadenceNamed(cadence, cadenceCode(cadence, "obliged"), {
      title,
      description: ["在应填岗位任职的人数。", "People posted in the roles that owe it."],
    }),
    source: { stream: "posting" },
    adds: "stock",
    who: { roles: [...cadence.cadence.who.roles] },
    decimals: 0,
    vectors: [],
  };
}

/** Which of those that had to be there at some time were late: 1 or 0. */
export function lateMeasure(cadence: CadenceForm): Measure {
  return overForm(cadence, "late", {
    title: ["迟交份数", "records sent late"],
    description: [
      "截止时间之后才首次提交的份数，计在记录的日期。",
      "Records that were first sent after they were due, on their own day.",
    ],
    when: "late != null",
    value: "if(late, 1, 0)",
    decimals: 0,
    counted: [
      [{ late: true }, 1],
      [{ late: false }, 0],
    ],
    notCounted: [{}],
  });
}

/** How many had to be there at some time. */
export function timedMeasure(cadence: CadenceForm): Measure {
  return derived(cadence, "timed", "late", "count", {
    title: ["有截止时间的份数", "records with a due time"],
    description: ["有截止时间的记录份数。", "Records that had to be there at some time."],
  });
}

/** The scores of the superiors' sample. */
export function scoreMeasure(cadence: CadenceForm): Measure {
  return overForm(cadence, "score", {
    title: ["抽查得分", "sample scores"],
    description: [
      "主管抽查所评的分数，每份 1 至 5。",
      "Scores of the records that superiors looked at, 1 to 5 each.",
    ],
    when: "score != null",
    value: "score",
    decimals: 0,
    counted: [
      [{ score: 4 }, 4],
      [{ score: 1 }, 1],
    ],
    notCounted: [{}],
  });
}

/** How many were scored. */
export function scoredMeasure(cadence: CadenceForm): Measure {
  return derived(cadence, "scored", "score", "count", {
    title: ["抽查份数", "records scored"],
    description: ["主管已评分的份数。", "Records that superiors have scored."],
  });
}

type Parts = {
  readonly title: Said;
  readonly description: Said;
  readonly when?: string;
  readonly value: string | undefined;
  readonly decimals: number;
  readonly counted: readonly (readonly [Meta, number])[];
  readonly notCounted?: readonly Meta[];
};

function overForm(cadence: CadenceForm, part: string, parts: Parts): Measure {
  const { form } = cadence;
  const { roles } = cadence.cadence.who;
  const [role = ""] = roles;
  const isObliged = `owner_role in [${roles.map((name) => JSON.stringify(name)).join(", ")}]`;
  const vector = (meta: Meta, value: number | null): Vector => ({
    body: { [form.day]: DAY },
    meta: { owner_role: role, ...meta },
    day: value === null ? null : DAY,
    value,
  });
  const whole = parts.counted[0]?.[0];
  return {
    kind: "measure",
    ...cadenceNamed(cadence, cadenceCode(cadence, part), parts),
    source: { form: form.code },
    when: parts.when === undefined ? isObliged : `${isObliged} && ${parts.when}`,
    ...(parts.value === undefined ? {} : { value: parts.value }),
    unit: "record",
    ...(form.approval === undefined ? {} : { counts: "sent" as const }),
    adds: "sum",
    decimals: parts.decimals,
    leavesOut: LEFT_OUT,
    vectors: [
      ...parts.counted.map(([meta, value]) => vector(meta, value)),
      ...(parts.notCounted ?? []).map((meta) => vector(meta, null)),
      vector({ ...whole, owner_role: `no_${role}` }, null),
      vector({ ...whole, state: "withdrawn" }, null),
    ],
  };
}

function derived(
  cadence: CadenceForm,
  part: string,
  of: string,
  adds: "count" | "distinct",
  said: { readonly title: Said; readonly description: Said },
): Measure {
  return {
    kind: "measure",
    ...cadenceNamed(cadence, cadenceCode(cadence, part), said),
    source: { measure: cadenceCode(cadence, of) },
    adds,
    decimals: 0,
    vectors: [],
  };
}
