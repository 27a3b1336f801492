import { childAt, elementsNamed, everyElement, type XmlElement } from "./parse-xml.ts";
import type { Rule } from "./rule.ts";

/** Children in the order that the schema demands; those in brackets may be missing. */
const ORDERS: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    "Id",
    "[AlternateId]",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "[AppDomains]",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
  ],
  VersionOverrides: ["[Description]", "[Requirements]", "Hosts", "Resources", "[WebApplicationInfo]"],
  AllFormFactors: ["ExtensionPoint"],
  DesktopFormFactor: ["[GetStarted]", "FunctionFile", "ExtensionPoint"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  CustomTab: ["Group", "Label"],
  Group: ["Label", "Icon", "Control"],
  Control: ["Label", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
  Resources: ["Images", "Urls", "ShortStrings", "LongStrings"],
  WebApplicationInfo: ["Id", "Resource", "Scopes"],
};

/** Elements that may come more than once beside each other. */
const REPEATED = new Set(["Group", "Control"]);

const order: Rule = {
  name: "order",
  check: ({ root }) => [
    ...(root.name === "OfficeApp" ? [] : [`The root is ${root.name}, and must be OfficeApp.`]),
    ...everyElement(root).flatMap((element) => breachesOfOrder(element)),
  ],
};

const hostOrder: Rule = {
  name: "host-order",
  check: ({ root }) => {
    const host = childAt(root, "VersionOverrides", "Hosts", "Host");
    const names = host?.children.map((child) => child.name).join(" ");
    return names === "Runtimes AllFormFactors DesktopFormFactor"
      ? []
      : [
          `Host of VersionOverrides holds ${names ?? "nothing"}, and must hold Runtimes AllFormFactors DesktopFormFactor.`,
        ];
  },
};

const customFunctions: Rule = {
  name: "custom-functions",
  check: ({ root }) => {
    const points = elementsNamed(root, "ExtensionPoint").filter(
      (point) => point.attributes["type"] === "CustomFunctions",
    );
    const names = points[0]?.children.map((child) => child.name).join(" ");
    return points.length === 1 && names === "Script Page Metadata"
      ? []
      : ["There must be one ExtensionPoint CustomFunctions with Script, Page and Metadata."];
  },
};

const noNamespace: Rule = {
  name: "no-namespace",
  check: ({ root }) => forbidden(root, "Namespace", "function ids are dotted and stand without one"),
};

const noTaskpaneId: Rule = {
  name: "no-taskpane-id",
  check: ({ root }) => forbidden(root, "TaskpaneId", "a shared runtime has one pane only"),
};

const sharedRuntime: Rule = {
  name: "shared-runtime",
  check: ({ root }) => {
    const [runtime, ...more] = elementsNamed(root, "Runtime");
    const resid = runtime?.attributes["resid"];
    const others = [
      ...elementsNamed(root, "FunctionFile"),
      ...sourcesOf(root, "Page"),
      ...sourcesOf(root, "Action"),
    ];
    const isWhole = resid !== undefined && more.length === 0 && runtime?.attributes["lifetime"] === "long";
    return isWhole && others.every((other) => other.attributes["resid"] === resid)
      ? []
      : [
          "Runtime (one, lifetime long), Page, FunctionFile and the pane's SourceLocation must name the same resource.",
        ];
  },
};

/** What an element must hold and in which order. */
export const STRUCTURE_RULES: readonly Rule[] = [
  order,
  hostOrder,
  customFunctions,
  noNamespace,
  noTaskpaneId,
  sharedRuntime,
];

function breachesOfOrder(element: XmlElement): string[] {
  const wanted = ORDERS[element.name];
  if (!wanted) return [];
  const found = element.children
    .map((child) => child.name)
    .filter((name, index, names) => !(REPEATED.has(name) && names[index - 1] === name));
  const expected = wanted.filter((name) => !name.startsWith("[") || found.includes(plain(name))).map(plain);
  return found.join(" ") === expected.join(" ")
    ? []
    : [`${element.name} holds ${found.join(" ")}, and must hold ${expected.join(" ")}.`];
}

function plain(name: string): string {
  return name.replaceAll(/[[\]]/g, "");
}

function sourcesOf(root: XmlElement, parent: string): XmlElement[] {
  return elementsNamed(root, parent).flatMap((found) =>
    found.children.filter((child) => child.name === "SourceLocation"),
  );
}

function forbidden(root: XmlElement, name: string, why: string): string[] {
  return elementsNamed(root, name).map(() => `${name} must not be there: ${why}.`);
}
