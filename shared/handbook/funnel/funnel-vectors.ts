import type { Ladder } from "../../rulebook/definition.ts";

const days = { today: "2026-10-15", updated_on: "2026-10-10", flags: [] };
const points = {
  pain: "停线",
  cause: "备件",
  vision: "预测",
  explore: "同意",
  access: "安排",
  proof: "案例",
};
const good = { ...points, checked_on: "2026-09-10", satisfied: true, agreed_on: "2026-09-12" };
const suspect = { contact: "王工", pain: "停线频繁" };
const letters = { supporter_letter: [good] };
const bothLetters = { ...letters, power_supporter_letter: [good] };
const powerful = { ...suspect, access_confirmed_on: "2026-09-20" };
const atB = { ...powerful, b_confirmed_on: "2026-10-01", b_note: "决策会已定" };

/** Letter by letter, the handbook's V-12, V-13 and V-14 among them. */
export const FUNNEL_VECTORS: Ladder["vectors"] = [
  { ...days, subject: {}, evidence: {}, letter: "T", gaps: ["contact", "pain"] },
  { ...days, subject: { contact: "王工", stage: "S" }, evidence: {}, letter: "T", gaps: ["pain"] },
  { ...days, subject: { pain: "停线频繁" }, evidence: letters, letter: "T", gaps: ["contact"] },
  { ...days, subject: { ...suspect, stage: "S" }, evidence: {}, letter: "S", gaps: ["supporter_letter"] },
  { ...days, subject: { ...suspect, stage: "D" }, evidence: {}, letter: "S", gaps: ["supporter_letter"] },
  {
    ...days,
    subject: { ...suspect, stage: "D" },
    evidence: { supporter_letter: [{ ...good, proof: null, satisfied: false }] },
    letter: "S",
    gaps: ["supporter_proof", "supporter_checked"],
  },
  {
    ...days,
    subject: { ...suspect, stage: "D" },
    evidence: { supporter_letter: [{ pain: "停线" }, { ...good, agreed_on: null }] },
    letter: "S",
    gaps: ["supporter_agreed"],
  },
  {
    ...days,
    subject: { ...suspect, stage: "D" },
    evidence: letters,
    letter: "D",
    gaps: ["power_letter", "access_confirmed"],
  },
  {
    ...days,
    subject: { ...suspect, stage: "A" },
    evidence: letters,
    letter: "D",
    gaps: ["power_letter", "access_confirmed", "b_confirmed", "a_confirmed"],
  },
  {
    ...days,
    subject: { ...suspect, stage: "C" },
    evidence: bothLetters,
    letter: "D",
    gaps: ["access_confirmed"],
  },
  {
    ...days,
    subject: { ...powerful, stage: "C" },
    evidence: bothLetters,
    letter: "C",
    gaps: ["b_confirmed"],
  },
  {
    ...days,
    subject: { ...powerful, b_confirmed_on: "2026-10-01" },
    evidence: bothLetters,
    letter: "C",
    gaps: ["b_confirmed"],
  },
  { ...days, subject: { ...atB, stage: "B" }, evidence: bothLetters, letter: "B", gaps: ["a_confirmed"] },
  {
    ...days,
    subject: { ...atB, a_confirmed_on: "2026-10-08", a_note: "口头同意", stage: "A" },
    evidence: bothLetters,
    letter: "A",
    gaps: [],
  },
  {
    ...days,
    subject: { outcome: "won", signed_on: "2026-10-14", stage: "W" },
    evidence: {},
    letter: "W",
    gaps: [],
  },
  {
    ...days,
    subject: { ...suspect, outcome: "won", stage: "W" },
    evidence: {},
    letter: "S",
    gaps: ["signed"],
  },
  {
    ...days,
    subject: { outcome: "lost", loss_reason: "预算取消", stage: "B" },
    evidence: {},
    letter: "L",
    gaps: [],
  },
  {
    ...days,
    subject: { ...suspect, outcome: "lost", stage: "L" },
    evidence: {},
    letter: "S",
    gaps: ["loss_reason"],
  },
  {
    ...days,
    updated_on: "2026-09-30",
    flags: ["stalled"],
    subject: { ...suspect, stage: "S" },
    evidence: {},
    letter: "S",
    gaps: ["supporter_letter"],
  },
  {
    ...days,
    updated_on: "2026-10-01",
    subject: { ...suspect, stage: "S" },
    evidence: {},
    letter: "S",
    gaps: ["supporter_letter"],
  },
];
