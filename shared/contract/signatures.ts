/** A parameter of a custom function. `list`: a range of values spills an answer for each. */
export type SignatureParameter = {
  readonly name: string;
  readonly optional: boolean;
  readonly list: boolean;
};

const required = (name: string, list = false): SignatureParameter => ({ name, optional: false, list });
const optional = (name: string, list = false): SignatureParameter => ({ name, optional: true, list });

const SCOPED = [optional("scope", true), optional("period", true), optional("options")];
const OF_FORM = [required("tool"), ...SCOPED];
const OF_KPI = [required("kpi"), ...SCOPED];
const ONE_PLACE = [required("kpi"), optional("scope"), optional("period"), optional("options")];

/**
 * Every custom function that answers, with its parameters in order. Final: an id is never renamed or removed,
 * and new choices come as `"key=value;…"` text in `options`, always the last parameter.
 */
export const SIGNATURES = {
  "KPI.ACTIVITYRATE": SCOPED,
  "KPI.PRODUCTIVITY": SCOPED,
  "KPI.RECRUITRATE": SCOPED,
  "KPI.ATTRITION": SCOPED,
  "KPI.PERSISTENCY": [
    optional("scope", true),
    optional("period", true),
    optional("months"),
    optional("options"),
  ],
  "KPI.HEADCOUNT": SCOPED,
  "KPI.VALUE": OF_KPI,
  "KPI.TABLE": OF_KPI,
  "KPI.TREND": [required("kpi"), optional("scope", true), optional("period"), optional("options")],
  "KPI.TARGET": OF_KPI,
  "KPI.ATTAINMENT": OF_KPI,
  "KPI.VARIANCE": OF_KPI,
  "KPI.BAND": OF_KPI,
  "KPI.RANK": OF_KPI,
  "KPI.LEADERBOARD": ONE_PLACE,
  "KPI.COVERAGE": OF_FORM,
  "KPI.FILLQUALITY": OF_FORM,
  "KPI.STATUS": OF_KPI,
  "KPI.ASOF": OF_KPI,
  "KPI.EXPLAIN": ONE_PLACE,
  "FUNNEL.GRADE": [required("opportunity", true), optional("options")],
  "FUNNEL.GAPS": [required("opportunity", true), optional("options")],
  "PERIOD.CURRENT": [optional("grain"), optional("options")],
  "PERIOD.START": [optional("period", true), optional("options")],
  "PERIOD.END": [optional("period", true), optional("options")],
  "PERIOD.LIST": [required("kind"), optional("from"), optional("to"), optional("options")],
  "ORG.MEMBERS": [optional("scope"), optional("period"), optional("options")],
  "ORG.SUPERIOR": SCOPED,
  "RULE.VALUE": [required("parameter"), ...SCOPED],
  "RULE.VERSION": [required("code", true), optional("period", true), optional("options")],
} as const satisfies Record<string, readonly SignatureParameter[]>;

/** The id of a custom function, as formulas and the wire have it. */
export type FunctionId = keyof typeof SIGNATURES;

/** All ids in catalogue order. */
export const FUNCTION_IDS = Object.keys(SIGNATURES).filter((id): id is FunctionId =>
  Object.hasOwn(SIGNATURES, id),
);

/** Functions that answer a table even when no argument is a list. */
export const TABLE_FUNCTIONS: ReadonlySet<FunctionId> = new Set<FunctionId>([
  "KPI.TABLE",
  "KPI.TREND",
  "KPI.LEADERBOARD",
  "KPI.EXPLAIN",
  "PERIOD.LIST",
  "ORG.MEMBERS",
]);
