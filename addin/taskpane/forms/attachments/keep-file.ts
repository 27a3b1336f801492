import { err, type Result } from "#shared/result";
import type { FormFiles } from "../form-host.ts";

/** Keeps a file that was chosen for a field, and gives its id. Its bytes are read now: it may be gone from its folder later. */
export async function keepFile(
  files: FormFiles,
  { form, field, file }: { readonly form: string; readonly field: string; readonly file: File },
): Promise<Result<string, "not-kept">> {
  let content: Blob;
  try {
    content = new Blob([await file.arrayBuffer()], { type: file.type });
  } catch {
    return err("not-kept");
  }
  return files.choose({ form, field, name: file.name, content });
}
