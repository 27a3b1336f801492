import { saveFile } from "../../ui/save-file.ts";

/** Gives the person a text file to keep. */
export function download(fileName: string, type: string, text: string): void {
  saveFile(new Blob([text], { type }), fileName);
}
