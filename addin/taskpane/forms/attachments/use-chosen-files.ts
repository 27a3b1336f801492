import { useState } from "react";
import { FILE_BYTES_MAX } from "#shared/contract/limits";
import { useSay } from "../../pane-context.ts";
import { refusalOfFile } from "./file-refusal.ts";

const BYTES_A_MEGABYTE = 1_000_000;

export type ChosenFiles = {
  /** Why files of the last choice were not taken. */
  readonly refused: readonly string[];
  /** The files of a choice that the field takes. */
  readonly choose: (files: readonly File[]) => readonly File[];
  /** Says that a file of the choice could not be kept. */
  readonly refuse: (file: File) => void;
};

/** Sorts out which of the chosen files a field takes. `room`: how many more of them. */
export function useChosenFiles(
  accept: readonly string[] | undefined,
  most: number,
  room: number,
): ChosenFiles {
  const say = useSay();
  const [refused, setRefused] = useState<readonly string[]>([]);
  const choose = (files: readonly File[]) => {
    const taken: File[] = [];
    const texts: string[] = [];
    for (const file of files) {
      const { name } = file;
      const why = refusalOfFile(file, accept, FILE_BYTES_MAX);
      const megabytes = FILE_BYTES_MAX / BYTES_A_MEGABYTE;
      if (why) texts.push(say(`forms.file.${why}`, { name, megabytes, accept: (accept ?? []).join(", ") }));
      else if (taken.length >= room) texts.push(say("forms.file.too-many", { name, most }));
      else taken.push(file);
    }
    setRefused(texts);
    return taken;
  };
  const refuse = ({ name }: File) =>
    setRefused((before) => [...before, say("forms.file.not-kept", { name })]);
  return { refused, choose, refuse };
}
