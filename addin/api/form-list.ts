import { z } from "zod";
import { Form } from "#shared/rulebook/form-definition";

/** The forms in force, each with the version a record is pinned to. */
export const FormList = z.object({
  forms: z.array(z.object({ definition: Form, version: z.number().int() })),
});
export type FormList = z.infer<typeof FormList>;
