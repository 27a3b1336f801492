import { z } from "zod";

/** Whether the Worker is there; what it says besides is for people. */
export const Health = z.looseObject({});
export type Health = z.infer<typeof Health>;
