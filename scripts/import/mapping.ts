import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { ImportKind } from "#shared/contract/imports";
import { PlainError } from "../console/plain-error.ts";

const Source = z.string().min(1);

/**
 * How to make rows of one kind from a foreign file; what it does not name is left out.
 * `columns`: our column → where it comes from, a foreign column's name, or `=text`, in which `{column}` stands for a
 * cell and `{column:slug}` for a cell as a code; of a list, the first that is not blank. `values`: our column → what
 * stands in the file → what is meant; a blank is meant by `""`.
 */
export const Mapping = z.strictObject({
  kind: ImportKind,
  columns: z.record(z.string(), z.union([Source, z.array(Source).min(1)])),
  values: z.record(z.string(), z.record(z.string(), z.string())).optional(),
});
export type Mapping = z.infer<typeof Mapping>;

const Mappings = z.union([Mapping.transform((mapping) => [mapping]), z.array(Mapping).min(1)]);
const MappingFile = z.union([Mappings, z.record(z.string(), Mappings)]);

/** The mappings of each file, by its name without folders; undefined for a file without any. */
export type MappingsOf = (fileName: string) => readonly Mapping[] | undefined;

/**
 * Reads a mapping file: one mapping or a list of them for all files, or an object from file names to either.
 * @throws {PlainError} when it is not one
 */
export async function readMappings(file: string): Promise<MappingsOf> {
  const text = await readFile(file, "utf8").catch((cause: NodeJS.ErrnoException) => {
    throw new PlainError(
      `The mapping ${file} cannot be read (${cause.code ?? cause.message}): check its name.`,
      { cause },
    );
  });
  const mappings = parse(text, path.basename(file));
  return Array.isArray(mappings) ? () => mappings : (fileName) => mappings[fileName];
}

function parse(text: string, name: string): z.infer<typeof MappingFile> {
  try {
    return MappingFile.parse(JSON.parse(text));
  } catch (cause) {
    const why =
      cause instanceof z.ZodError ? z.prettifyError(cause) : cause instanceof Error ? cause.message : "";
    throw new PlainError(
      `The mapping ${name} cannot be used: ${why}\nSee docs/examples/crm-mapping.json for one that can.`,
      {
        cause,
      },
    );
  }
}
