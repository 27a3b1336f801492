import { childAt, elementsNamed, everyElement, type XmlElement } from "./parse-xml.ts";
import type { Rule } from "./rule.ts";

const RIBBON_SIZES = "16 32 80";

const https: Rule = {
  name: "https",
  check: ({ root }) =>
    addresses(root)
      .filter((address) => URL.parse(address)?.protocol !== "https:")
      .map((address) => `${address} must be an https address.`),
};

const oneOrigin: Rule = {
  name: "one-origin",
  check: ({ root }) => {
    const own = originOf(
      childAt(root, "DefaultSettings", "SourceLocation")?.attributes["DefaultValue"] ?? "",
    );
    return addresses(root)
      .filter((address) => originOf(address) !== own)
      .map((address) => `${address} is not of the pane's own origin.`);
  },
};

const served: Rule = {
  name: "served",
  check: ({ root, serves }) =>
    addresses(root)
      .map(pathOf)
      .filter((path) => path !== "/" && path !== "" && !serves(path))
      .map((path) => `Nothing is served at ${path}.`),
};

const ribbonIcons: Rule = {
  name: "ribbon-icons",
  check: ({ root }) =>
    elementsNamed(root, "Icon")
      .map((icon) => icon.children.map((image) => image.attributes["size"]).join(" "))
      .filter((sizes) => sizes !== RIBBON_SIZES)
      .map((sizes) => `An Icon has the sizes ${sizes}, and must have ${RIBBON_SIZES}.`),
};

const iconSizes: Rule = {
  name: "icon-sizes",
  check: ({ root, imageSize }) =>
    iconsWithSize(root)
      .filter(([address, size]) => imageSize(pathOf(address))?.join(" ") !== `${size} ${size}`)
      .map(([address, size]) => `${address} must be a PNG of ${size} by ${size} pixels.`),
};

/** Where an element may point. */
export const ADDRESS_RULES: readonly Rule[] = [https, oneOrigin, served, ribbonIcons, iconSizes];

function addresses(root: XmlElement): string[] {
  return everyElement(root)
    .flatMap(({ name, attributes, text }) => [
      attributes["DefaultValue"] ?? "",
      attributes["Value"] ?? "",
      name === "AppDomain" ? text : "",
    ])
    .filter((value) => /^[a-z][\w+.-]*:\/\//i.test(value));
}

function originOf(address: string): string {
  return URL.parse(address)?.origin ?? "";
}

function pathOf(address: string): string {
  return URL.parse(address)?.pathname ?? "";
}

function iconsWithSize(root: XmlElement): (readonly [string, number])[] {
  const addressOf = (resid: string): string =>
    elementsNamed(root, "Image").find((image) => image.attributes["id"] === resid)?.attributes[
      "DefaultValue"
    ] ?? "";
  const ribbon = elementsNamed(root, "Icon").flatMap((icon) =>
    icon.children.map(
      ({ attributes }) => [addressOf(attributes["resid"] ?? ""), Number(attributes["size"])] as const,
    ),
  );
  const own = (name: string): string => childAt(root, name)?.attributes["DefaultValue"] ?? "";
  return [[own("IconUrl"), 32], [own("HighResolutionIconUrl"), 64], ...ribbon];
}
