import { itemNotFound } from "../host/host-error.ts";
import { modelObject, type Description, type ModelObject } from "../host/model-object.ts";
import type { SettingStore } from "./book.ts";

interface SettingState {
  readonly store: SettingStore;
  readonly key: string;
}

/** `Excel.SettingCollection`: `workbook.settings`. */
export function settingsObject(store: SettingStore): ModelObject {
  return modelObject(settings, store);
}

const settings: Description<SettingStore> = {
  name: "SettingCollection",
  items: (store) => store.keys().map((key) => modelObject(setting, { store, key })),
  finders: {
    Add: (store, args) => {
      const key = args.text(0);
      store.set(key, args.json(1));
      return modelObject(setting, { store, key });
    },
    GetItem: (store, args) => {
      const key = args.text(0);
      if (store.get(key) === undefined) throw itemNotFound(`setting ${key}`);
      return modelObject(setting, { store, key });
    },
  },
  calls: { GetCount: (store) => store.keys().length },
};

const setting: Description<SettingState> = {
  name: "Setting",
  id: ({ key }) => key,
  scalars: {
    Key: { read: ({ key }) => key },
    Value: {
      read: ({ store, key }) => store.get(key) ?? null,
      write: ({ store, key }, value) => store.set(key, value),
    },
  },
  calls: { Delete: ({ store, key }) => store.remove(key) },
};
