import type { FileStorePort } from "./file-store.ts";
import type { KeptFile } from "./kept-file.ts";

/** Keeps files for as long as the page lives. */
export function createMemoryFileStore(): FileStorePort {
  const files = new Map<string, KeptFile>();
  const contents = new Map<string, Blob>();
  return {
    keepFile: async (file, content) => {
      files.set(file.id, file);
      contents.set(file.id, content);
    },
    listFiles: async (person) => [...files.values()].filter((file) => file.person === person),
    readContent: async (id) => contents.get(id),
    noteFile: async (file) => {
      if (files.has(file.id)) files.set(file.id, file);
    },
    removeFiles: async (ids) => {
      for (const id of ids) {
        files.delete(id);
        contents.delete(id);
      }
    },
  };
}
