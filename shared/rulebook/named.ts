import { z } from "zod";
import { Text } from "../contract/language.ts";

/** ASCII code of a definition, a field or a term: stable for ever, never shown as a label. */
export const Code = z.string().regex(/^[a-z][a-z0-9_]{0,62}$/);

/** A CEL expression (see shared/expression). */
export const Expression = z.string().min(1).max(2_000);

/** What every definition carries. */
export const Named = { code: Code, title: Text, description: Text };
