/**
 * A sum over facts: of a unit with everything below it on each fact's day, or of a person. `until` is exclusive.
 * `least`, in stored units: only people whose sum reaches it count in `people`; null for all of them.
 */
export type FactAsk = {
  readonly kind: "fact";
  readonly measureId: number;
  readonly unitId: number | null;
  readonly personId: number | null;
  readonly from: number;
  readonly until: number;
  readonly least: number | null;
};

/**
 * Who counts in a stock: people in these roles (null for all), once confirmed if asked so, and not before the first day
 * of the `tenureMonths`-th month after the one they joined in (0 for at once).
 */
export type StockFilter = {
  readonly roles: readonly string[] | null;
  readonly confirmed: boolean;
  readonly tenureMonths: number;
};

/** How many people stand somewhere between two days; at a day is from it until the next. `until` is exclusive. */
export type StockAsk = {
  readonly kind: "stock";
  readonly measureId: number;
  readonly who: StockFilter;
  readonly unitId: number | null;
  readonly personId: number | null;
  readonly from: number;
  readonly until: number;
};

/** What was entered as a KPI's target of the scope for exactly these days. */
export type TargetAsk = {
  readonly kind: "target";
  readonly kpiId: number;
  readonly unitId: number | null;
  readonly personId: number | null;
  readonly from: number;
  readonly until: number;
};

/**
 * The people of a scope who have a target of their own of a KPI for exactly these days, and reach it with what they did
 * in the scope; `decimals` are those of the measure's stored values.
 */
export type QuotaAsk = Omit<TargetAsk, "kind"> & {
  readonly kind: "quota";
  readonly measureId: number;
  readonly decimals: number;
};

/** What is kept once computed, in memory and in rollups. */
export type KeptAsk = FactAsk | StockAsk;

/** What is read each time: a target may be entered at any moment. */
export type GoalAsk = TargetAsk | QuotaAsk;

export type Ask = KeptAsk | GoalAsk;

/** What has records or people behind it. */
export type CountedAsk = Exclude<Ask, TargetAsk>;

/** Whether an ask is about targets. */
export function isGoal(ask: Ask): ask is GoalAsk {
  return ask.kind === "target" || ask.kind === "quota";
}

/**
 * What facts add up to: the stored values' sum, how many facts, how many people. Of a stock: `sum` is person-days,
 * `count` and `people` whoever stood there on any of the days. Of a target: `sum` is the target in main units, `count`
 * 0 where there is none. Of a quota: `people` reached it, `count` have one.
 */
export type Aggregate = { readonly sum: number; readonly count: number; readonly people: number };

/** One question put to many scopes: a unit's id, or a person's negated. */
export type AskGroup = {
  readonly kind: KeptAsk["kind"];
  readonly measureId: number;
  readonly from: number;
  readonly until: number;
  readonly variant: string;
  readonly scopes: readonly number[];
};

/** The scope that something is about, as one number: a unit's id, or a person's negated. */
export function scopeOf({ unitId, personId }: Pick<Ask, "unitId" | "personId">): number {
  return personId === null ? (unitId ?? 0) : -personId;
}

/** What an ask wants of its measure beside the usual: the least sum as text, or as JSON who counts in a stock. */
export function variantOf(ask: KeptAsk): string {
  if (ask.kind === "fact") return ask.least === null ? "" : `${ask.least}`;
  const known = stockVariants.get(ask.who);
  if (known !== undefined) return known;
  const { roles, confirmed, tenureMonths } = ask.who;
  const variant = JSON.stringify([roles && [...new Set(roles)].toSorted(), confirmed ? 1 : 0, tenureMonths]);
  stockVariants.set(ask.who, variant);
  return variant;
}

const stockVariants = new WeakMap<StockFilter, string>();
