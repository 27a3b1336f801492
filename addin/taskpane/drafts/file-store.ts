import type { KeptFile } from "./kept-file.ts";

/** Where chosen files wait, beside the drafts that name them. Each call happens whole or not at all. */
export type FileStorePort = {
  /** Keeps a file with its content. Rejects where there is no room for it. */
  readonly keepFile: (file: KeptFile, content: Blob) => Promise<void>;
  readonly listFiles: (person: string) => Promise<readonly KeptFile[]>;
  readonly readContent: (id: string) => Promise<Blob | undefined>;
  /** Notes how a file fared, while it is still kept. */
  readonly noteFile: (file: KeptFile) => Promise<void>;
  readonly removeFiles: (ids: readonly string[]) => Promise<void>;
};
