import { translate } from "../../addin/i18n/translate.ts";
import type { Key } from "../../addin/i18n/key.ts";
import { element, type XmlNode } from "./xml.ts";

/** The language of the manifest's defaults; the others are overrides. */
export const DEFAULT_LOCALE = "en-US";
const OVERRIDE_LOCALE = "zh-CN";

/** Sizes of the icon that Excel asks for. */
export const RIBBON_ICON_SIZES = [16, 32, 80] as const;

/** Short texts of the ribbon by their resource id. */
const SHORT_STRINGS = {
  "Tab.Label": "functions.tab",
  "Group.Label": "functions.group",
  "Pane.Label": "functions.pane",
  "Refresh.Label": "functions.refresh",
  "GetStarted.Title": "common.product",
} as const satisfies Record<string, Key>;

/** Longer texts by their resource id. */
const LONG_STRINGS = {
  "Pane.Tip": "functions.pane-tip",
  "Refresh.Tip": "functions.refresh-tip",
  "GetStarted.Text": "functions.started",
} as const satisfies Record<string, Key>;

/** The addresses that the manifest names. */
export type ManifestUrls = {
  readonly pane: string;
  readonly help: string;
  readonly metadata: string;
  readonly metadataOverride: string;
  readonly icon: (size: number) => string;
};

/** A text with its default and its Chinese override. */
export function localized(
  name: string,
  key: Key,
  attributes: Readonly<Record<string, string>> = {},
): XmlNode {
  const prefix = name.startsWith("bt:") ? "bt:" : "";
  return element(name, { ...attributes, DefaultValue: translate(DEFAULT_LOCALE, key) }, [
    element(`${prefix}Override`, { Locale: OVERRIDE_LOCALE, Value: translate(OVERRIDE_LOCALE, key) }),
  ]);
}

/** Everything that the rest of the overrides name by a resource id. */
export function resources(urls: ManifestUrls): XmlNode {
  const metadata = element("bt:Url", { id: "Functions.Url", DefaultValue: urls.metadata }, [
    element("bt:Override", { Locale: OVERRIDE_LOCALE, Value: urls.metadataOverride }),
  ]);
  return element("Resources", {}, [
    element(
      "bt:Images",
      {},
      RIBBON_ICON_SIZES.map((size) =>
        element("bt:Image", { id: `Icon.${size}`, DefaultValue: urls.icon(size) }),
      ),
    ),
    element("bt:Urls", {}, [
      element("bt:Url", { id: "Pane.Url", DefaultValue: urls.pane }),
      element("bt:Url", { id: "Help.Url", DefaultValue: urls.help }),
      metadata,
    ]),
    element("bt:ShortStrings", {}, strings(SHORT_STRINGS)),
    element("bt:LongStrings", {}, strings(LONG_STRINGS)),
  ]);
}

function strings(texts: Readonly<Record<string, Key>>): XmlNode[] {
  return Object.entries(texts).map(([id, key]) => localized("bt:String", key, { id }));
}
