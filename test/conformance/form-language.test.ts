import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { FUNCTION_NAMES } from "#shared/expression/functions";
import { RESERVED_NAMES } from "#shared/rulebook/check-fields";
import { FIELD_TYPES } from "#shared/rulebook/form-definition";
import { REPOSITORY } from "../support/source-files.ts";

const text = readFileSync(join(REPOSITORY, "docs/form-language.md"), "utf8");

test.each([
  ["type", FIELD_TYPES.map((type) => `\`${type}\``)],
  ["function", FUNCTION_NAMES.map((name) => `${name}(`)],
  ["reserved name", RESERVED_NAMES.map((name) => `\`${name}\``)],
] as const)("forms in words leave out no %s", (_what, words) => {
  expect(words.filter((word) => !text.includes(word))).toEqual([]);
});
