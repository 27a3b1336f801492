import type { Text } from "#shared/contract/language";

/** What people read about one custom function. `parameters` has a text for each name of its signature. */
export type CatalogueEntry = {
  readonly description: Text;
  readonly parameters: Readonly<Record<string, Text>>;
  readonly example: string;
};
