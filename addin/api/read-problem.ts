import type { Language } from "#shared/contract/language";
import type { Problem, ProblemCode, ProblemItem } from "#shared/contract/problem";
import { isProblemCode } from "#shared/contract/problem-text";
import { ownProblem } from "./api-error.ts";

type Fields = Readonly<Record<string, unknown>>;

/**
 * The problem that a refusing answer carries. What is no problem of ours (a proxy's page, a newer Worker's code)
 * becomes the nearest of our own by its status. Written by hand, so that cells need no schema library.
 */
export function readProblem(status: number, body: unknown, language: Language, requestId: string): Problem {
  const fields: Fields = isFields(body) ? body : {};
  const { code, title, detail } = fields;
  if (typeof code !== "string" || !isProblemCode(code)) {
    return { ...ownProblem(codeOfStatus(status), language, { requestId }, requestId), status };
  }
  const own = ownProblem(code, language, {}, requestId);
  const errors = readItems(fields["errors"]);
  return {
    ...own,
    status,
    title: typeof title === "string" ? title : own.title,
    detail: typeof detail === "string" ? detail : own.detail,
    requestId: typeof fields["requestId"] === "string" ? fields["requestId"] : requestId,
    parameters: readParameters(fields["parameters"]),
    ...(errors.length > 0 ? { errors } : {}),
    ...(fields["current"] === undefined ? {} : { current: fields["current"] }),
  };
}

function codeOfStatus(status: number): ProblemCode {
  if (status === 401) return "auth/not-signed-in";
  if (status === 403) return "auth/not-permitted";
  if (status === 404) return "request/unknown-route";
  if (status === 413) return "request/too-large";
  if (status === 429 || (status >= 502 && status <= 504)) return "server/unavailable";
  return "server/failed";
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function readParameters(value: unknown): Record<string, string | number> {
  if (!isFields(value)) return {};
  const known = Object.entries(value).filter(
    (entry): entry is [string, string | number] =>
      typeof entry[1] === "string" || typeof entry[1] === "number",
  );
  return Object.fromEntries(known);
}

function readItems(value: unknown): ProblemItem[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown): ProblemItem[] => {
    if (!isFields(item)) return [];
    const { pointer, detail } = item;
    return typeof pointer === "string" && typeof detail === "string" ? [{ pointer, detail }] : [];
  });
}
