import type { FunctionMetadata } from "../grid/function-metadata.ts";
import { FUNCTIONS_URL } from "../mount/addin-page.ts";

/** The add-in's functions, as the add-in publishes them; rejects when they cannot be read. */
export async function readFunctions(): Promise<readonly FunctionMetadata[]> {
  const response = await fetch(FUNCTIONS_URL);
  if (!response.ok) throw new Error(`${FUNCTIONS_URL} answered ${response.status}.`);
  const { functions }: { readonly functions: readonly FunctionMetadata[] } = await response.json();
  return functions;
}
