import { childAt, elementsNamed, type XmlElement } from "./parse-xml.ts";
import type { Rule } from "./rule.ts";

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const FOUR_NUMBERS = /^\d{1,5}\.\d{1,5}\.\d{1,5}\.\d{1,5}$/;
const DEFAULT_LOCALE = "en-US";
const OVERRIDE_LOCALE = "zh-CN";
const RESID_MAX = 32;
const TEXT_MAX = { DisplayName: 125, Description: 250, ShortStrings: 125, LongStrings: 250 };

const id: Rule = {
  name: "id",
  check: ({ root }) => textMatches(root, "Id", GUID, "a GUID in small letters"),
};

const version: Rule = {
  name: "version",
  check: ({ root }) => textMatches(root, "Version", FOUR_NUMBERS, "four numbers with points between"),
};

const requirement: Rule = {
  name: "requirement",
  check: ({ root }) => {
    const sets = childAt(root, "Requirements", "Sets")?.children ?? [];
    const shared = sets.find((set) => set.attributes["Name"] === "SharedRuntime");
    return shared?.attributes["MinVersion"] === "1.1" ? [] : ["Requirements must name SharedRuntime 1.1."];
  },
};

const residLength: Rule = {
  name: "resid-length",
  check: ({ root }) =>
    resources(root)
      .map((resource) => resource.attributes["id"] ?? "")
      .filter((resid) => resid.length === 0 || resid.length > RESID_MAX)
      .map((resid) => `The resource id "${resid}" must have 1 to ${RESID_MAX} characters.`),
};

const residResolves: Rule = {
  name: "resid-resolves",
  check: ({ root }) => {
    const ids = resources(root).map((resource) => resource.attributes["id"] ?? "");
    const twice = ids.filter((resid, index) => ids.indexOf(resid) !== index);
    const named = everyResid(root);
    return [
      ...twice.map((resid) => `The resource "${resid}" is there twice.`),
      ...named.filter((resid) => !ids.includes(resid)).map((resid) => `There is no resource "${resid}".`),
      ...ids
        .filter((resid) => !named.includes(resid))
        .map((resid) => `Nothing names the resource "${resid}".`),
    ];
  },
};

const textLength: Rule = {
  name: "text-length",
  check: ({ root }) =>
    Object.entries(TEXT_MAX).flatMap(([name, max]) =>
      textsIn(root, name)
        .filter((text) => text.length === 0 || text.length > max)
        .map((text) => `A text of ${name} must have 1 to ${max} characters: "${text}".`),
    ),
};

const locales: Rule = {
  name: "locales",
  check: ({ root }) => {
    const locale = childAt(root, "DefaultLocale")?.text;
    const translated = [
      ...elementsNamed(root, "String"),
      ...root.children.filter((child) => child.name === "DisplayName" || child.name === "Description"),
    ];
    return [
      ...(locale === DEFAULT_LOCALE ? [] : [`DefaultLocale must be ${DEFAULT_LOCALE}.`]),
      ...translated
        .filter(
          (text) => text.children.map((child) => child.attributes["Locale"]).join(" ") !== OVERRIDE_LOCALE,
        )
        .map(
          (text) => `${text.name} ${text.attributes["id"] ?? ""} needs one Override, for ${OVERRIDE_LOCALE}.`,
        ),
    ];
  },
};

/** What an element may say. */
export const VALUE_RULES: readonly Rule[] = [
  id,
  version,
  requirement,
  residLength,
  residResolves,
  textLength,
  locales,
];

function textMatches(root: XmlElement, name: string, pattern: RegExp, what: string): string[] {
  const text = childAt(root, name)?.text ?? "";
  return pattern.test(text) ? [] : [`${name} is "${text}", and must be ${what}.`];
}

function resources(root: XmlElement): readonly XmlElement[] {
  return childAt(root, "VersionOverrides", "Resources")?.children.flatMap((group) => group.children) ?? [];
}

function everyResid(element: XmlElement): string[] {
  const own = element.attributes["resid"];
  return [...(own === undefined ? [] : [own]), ...element.children.flatMap(everyResid)];
}

function textsIn(root: XmlElement, name: string): string[] {
  const holders =
    name === "ShortStrings" || name === "LongStrings"
      ? elementsNamed(root, name).flatMap((group) => group.children)
      : root.children.filter((child) => child.name === name);
  return holders.flatMap((holder) => [
    holder.attributes["DefaultValue"] ?? "",
    ...holder.children.map((child) => child.attributes["Value"] ?? ""),
  ]);
}
