import type { FileStorePort } from "./file-store.ts";
import type { IdbDatabase } from "./idb-database.ts";

/** Keeps chosen files in the browser's own database. */
export function createIdbFileStore(database: IdbDatabase): FileStorePort {
  // Strict: "kept" means that it survives a machine that stops.
  const write = async () =>
    (await database()).transaction(["files", "contents"], "readwrite", { durability: "strict" });
  return {
    keepFile: async (file, content) => {
      const transaction = await write();
      await Promise.all([
        transaction.objectStore("files").put(file),
        transaction.objectStore("contents").put(content, file.id),
        transaction.done,
      ]);
    },
    listFiles: async (person) => (await database()).getAllFromIndex("files", "person", person),
    readContent: async (id) => (await database()).get("contents", id),
    noteFile: async (file) => {
      const transaction = await write();
      const files = transaction.objectStore("files");
      if ((await files.getKey(file.id)) !== undefined) await files.put(file);
      await transaction.done;
    },
    removeFiles: async (ids) => {
      const transaction = await write();
      const [files, contents] = [transaction.objectStore("files"), transaction.objectStore("contents")];
      await Promise.all([...ids.flatMap((id) => [files.delete(id), contents.delete(id)]), transaction.done]);
    },
  };
}
