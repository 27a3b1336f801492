import { HANDBOOK } from "#shared/handbook/index";
import type { ApprovalStep, Cadence, Form, Relation } from "#shared/rulebook/form-definition";
import { replaceBetween } from "./between-markers.ts";
import { FORM_SOURCES } from "./form-sources.ts";
import type { GeneratedFile } from "./generated-file.ts";

const FILE = "docs/forms.md";
const EMPTY = "# Forms\n\n<!-- forms:start -->\n<!-- forms:end -->\n";
const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** The table of all forms that ship: what stands between the two markers of their page. */
export const formsTable: GeneratedFile = {
  path: FILE,
  render: (present = EMPTY) => replaceBetween(present, "forms", table(), FILE),
};

function table(): string {
  const forms = HANDBOOK.filter((definition) => definition.kind === "form");
  const rows = forms.map((form) => ({ number: sourceOf(form).number, row: rowOf(form) }));
  return [
    "| No | Form | Code | Fields (required) | Approval | Due | Source |",
    "|---|---|---|---|---|---|---|",
    ...rows.toSorted((left, right) => (left.number < right.number ? -1 : 1)).map(({ row }) => row),
  ].join("\n");
}

function rowOf(form: Form): string {
  const { number, workflow, statements } = sourceOf(form);
  const required = form.fields.filter((field) => field.required === true).length;
  const cells = [
    number,
    `${form.title["zh-CN"]} ${form.title["en-US"]}`,
    `\`${form.code}\``,
    `${form.fields.length} (${required})`,
    lineOf(form.approval?.steps ?? []),
    form.cadence === undefined ? "–" : dueOf(form.cadence),
    [...(workflow === undefined ? [] : [workflow]), ...statements].join(", "),
  ];
  return `| ${cells.join(" | ")} |`;
}

function sourceOf({ code }: Form) {
  const source = FORM_SOURCES[code];
  if (source === undefined)
    throw new Error(`form-sources.ts does not say where the form “${code}” comes from.`);
  return source;
}

function lineOf(steps: readonly ApprovalStep[]): string {
  return steps
    .map((step, index) => {
      const { who, when, together } = step;
      const isBeside = together !== undefined && steps[index - 1]?.together === together;
      const asked = `${peopleOf(who)}${when === undefined ? "" : ` if \`${when.replaceAll("|", "\\|")}\``}`;
      if (index === 0) return asked;
      return `${isBeside ? "together with" : "→"} ${asked}`;
    })
    .concat(steps.length === 0 ? ["–"] : [])
    .join(" ");
}

function peopleOf(who: Relation): string {
  if ("superior" in who) return who.superior === 1 ? "superior" : `superior of level ${who.superior}`;
  return "post" in who ? who.post : `${who.role} of the unit`;
}

function dueOf({ every, due, who }: Cadence): string {
  const often =
    typeof every === "string"
      ? `every ${every}`
      : every.lines
        ? `after every line of \`${every.after}\`, until one names it`
        : `after every \`${every.after}\`, until one names it`;
  const { workingDays, weekday, from, time } = due;
  const edge = typeof every === "string" ? `the ${from} of the period` : "its day";
  const day =
    weekday !== undefined
      ? `${WEEKDAYS[weekday - 1] ?? ""} ${from === "start" ? "before" : "of it"}`
      : workingDays === undefined || workingDays === 0
        ? `on ${typeof every === "string" && from === "end" ? "its last day" : edge}`
        : `${Math.abs(workingDays)} working days ${workingDays < 0 ? "before" : "after"} ${edge}`;
  return `${often}: ${day}, ${time} (${who.roles.join(", ")})`;
}
