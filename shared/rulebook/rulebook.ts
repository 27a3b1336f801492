import type { Definition, DefinitionKind } from "./definition.ts";

/** A definition of one kind. */
export type DefinitionOf<Kind extends DefinitionKind> = Extract<Definition, { kind: Kind }>;

/** Definitions by kind and code; of two with the same, the later stands. */
export type RulebookIndex = {
  readonly get: <Kind extends DefinitionKind>(kind: Kind, code: string) => DefinitionOf<Kind> | undefined;
  readonly all: <Kind extends DefinitionKind>(kind: Kind) => readonly DefinitionOf<Kind>[];
};

/** An index over one state of the rulebook. */
export function indexRulebook(definitions: readonly Definition[]): RulebookIndex {
  const byKey = new Map(
    definitions.map((definition) => [keyOf(definition.kind, definition.code), definition]),
  );
  return {
    get: (kind, code) => {
      const found = byKey.get(keyOf(kind, code));
      return found !== undefined && isOfKind(found, kind) ? found : undefined;
    },
    all: (kind) => [...byKey.values()].filter((definition) => isOfKind(definition, kind)),
  };
}

function keyOf(kind: string, code: string): string {
  return `${kind} ${code}`;
}

function isOfKind<Kind extends DefinitionKind>(
  definition: Definition,
  kind: Kind,
): definition is DefinitionOf<Kind> {
  return definition.kind === kind;
}
