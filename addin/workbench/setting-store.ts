import type { DocumentSettings } from "./host/addin-link.ts";
import type { Json } from "./host/wire.ts";
import type { SettingStore } from "./model/book.ts";

type Values = { readonly [key: string]: Json };

/** `workbook.settings`, kept in memory and saved with the workbook. */
export function createSettingStore(initial: Values, onChange: () => void): SettingStore & { all(): Values } {
  const values = new Map(Object.entries(initial));
  return {
    all: () => Object.fromEntries(values),
    keys: () => [...values.keys()],
    get: (key) => values.get(key),
    set(key, value) {
      values.set(key, value);
      onChange();
    },
    remove(key) {
      values.delete(key);
      onChange();
    },
  };
}

/** `Office.context.document.settings`, kept in memory and saved with the workbook. */
export function createDocumentSettings(initial: Values, onChange: () => void): DocumentSettings {
  let values = initial;
  return {
    all: () => values,
    replace(settings) {
      values = settings;
      onChange();
    },
  };
}
