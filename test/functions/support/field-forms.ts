import type { Form } from "../../../shared/rulebook/form-definition.ts";
import type { Parameter } from "../../../shared/rulebook/definition.ts";

const both = (text: string) => ({ "zh-CN": `${text}（中）`, "en-US": text });

const named = (code: string) => ({ code, title: both(code), description: both(code) });

/** A central list whose value in force differs in one unit, and whose second half depends on the region. */
export const SEGMENTS: Parameter = {
  kind: "parameter",
  ...named("test_segments"),
  measuredIn: "choice",
  choices: [
    { value: "retail", title: both("Retail") },
    { value: "export", title: both("Export") },
  ],
  values: [
    { from: "1900-01-01", value: "retail" },
    { from: "1900-01-01", value: "export", unit: "D2" },
  ],
  vectors: [{ day: "2026-10-15", value: "retail" }],
};

/** A form that shares some fields and looks for duplicates: by name a warning, by registration a refusal. */
export const CLIENT: Form = {
  kind: "form",
  ...named("test_client"),
  number: { prefix: "CL-" },
  owner: "owner",
  day: "filed_on",
  label: ["name", "phone"],
  shared: ["name", "city"],
  duplicates: [
    { fields: ["name"] },
    { fields: ["registration"], refuses: true },
    { fields: ["city", "phone"] },
  ],
  fields: [
    { key: "owner", type: "person", label: both("Owner"), required: true, initial: "me" },
    { key: "filed_on", type: "date", label: both("Filed on"), required: true, initial: "today" },
    { key: "name", type: "text", label: both("Name"), required: true },
    { key: "city", type: "text", label: both("City"), initial: { last: true } },
    { key: "phone", type: "text", label: both("Phone") },
    { key: "registration", type: "text", label: both("Registration") },
    { key: "segment", type: "choice", label: both("Segment"), list: "test_segments" },
    { key: "scale", type: "money", label: both("Scale") },
    { key: "licences", type: "attachment", label: both("Licences"), accept: ["image/*", "application/pdf"] },
  ],
  checks: [],
  vectors: [{ body: {}, refused: ["filed_on", "name", "owner"] }],
};

/** A form that shares nothing. */
export const SECRET: Form = {
  kind: "form",
  ...named("test_secret"),
  number: { field: "number" },
  owner: "owner",
  day: "filed_on",
  label: ["number", "subject"],
  fields: [
    { key: "number", type: "text", label: both("Number"), required: true },
    { key: "owner", type: "person", label: both("Owner"), required: true },
    { key: "filed_on", type: "date", label: both("Filed on"), required: true },
    { key: "subject", type: "text", label: both("Subject") },
  ],
  checks: [],
  vectors: [{ body: {}, refused: ["filed_on", "number", "owner"] }],
};

/** A form that looks up both, also in its lines, and begins with what they say. */
export const NOTE: Form = {
  kind: "form",
  ...named("test_note"),
  number: { prefix: "NO-" },
  owner: "owner",
  day: "noted_on",
  label: ["client"],
  fields: [
    { key: "owner", type: "person", label: both("Owner"), required: true, initial: "me" },
    { key: "noted_on", type: "date", label: both("Noted on"), required: true, initial: "today" },
    { key: "noted_at", type: "time", label: both("Noted at"), initial: "now" },
    { key: "client", type: "lookup", form: "test_client", label: both("Client") },
    { key: "secret", type: "lookup", form: "test_secret", label: both("Secret") },
    { key: "client_name", type: "text", label: both("Name"), initial: { of: "client", field: "name" } },
    { key: "client_phone", type: "text", label: both("Phone"), initial: { of: "client", field: "phone" } },
    { key: "client_scale", type: "money", label: both("Scale"), initial: { of: "client", field: "scale" } },
    { key: "place", type: "text", label: both("Place"), initial: { last: true } },
    {
      key: "photos",
      type: "attachment",
      label: both("Photos"),
      accept: ["image/png"],
      initial: { last: true },
    },
    { key: "verdict", type: "text", label: both("Verdict"), by: "superior", initial: "good" },
    { key: "rounds", type: "number", label: both("Rounds"), initial: 1, shownWhen: "!blank(place)" },
    {
      key: "others",
      type: "lines",
      label: both("Others"),
      columns: [
        { key: "who", type: "person", label: both("Who") },
        { key: "client", type: "lookup", form: "test_client", label: both("Client") },
        { key: "secret", type: "lookup", form: "test_secret", label: both("Secret") },
      ],
    },
  ],
  checks: [],
  vectors: [{ body: {}, refused: ["noted_on", "owner"] }],
};

/** Everything of them, to be published. */
export const FIELD_FORMS = [SEGMENTS, CLIENT, SECRET, NOTE];
