import { XMLParser, XMLValidator } from "fast-xml-parser";

/** An element that was read. Names have lost their namespace prefix. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
};

const ATTRIBUTES = ":@";
const TEXT = "#text";

/** Reads a document into its root element; the text says what is wrong when it is no XML. */
export function parseXml(source: string): XmlElement | string {
  const valid = XMLValidator.validate(source);
  if (valid !== true) return `line ${valid.err.line}: ${valid.err.msg}`;
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: "",
    parseTagValue: false,
    ignoreDeclaration: true,
  });
  const parsed: unknown = parser.parse(source);
  const [root] = readElements(parsed);
  return root ?? "there is no root element";
}

/** All elements below one, itself among them. */
export function everyElement(root: XmlElement): XmlElement[] {
  return [root, ...root.children.flatMap(everyElement)];
}

/** The elements of a name, anywhere below. */
export function elementsNamed(root: XmlElement, name: string): XmlElement[] {
  return everyElement(root).filter((found) => found.name === name);
}

/** The child at the end of a path of names. */
export function childAt(root: XmlElement, ...names: readonly string[]): XmlElement | undefined {
  return names.reduce<XmlElement | undefined>(
    (parent, name) => parent?.children.find((child) => child.name === name),
    root,
  );
}

function readElements(nodes: unknown): XmlElement[] {
  if (!Array.isArray(nodes)) return [];
  return nodes.flatMap((node: unknown): XmlElement[] => {
    if (typeof node !== "object" || node === null) return [];
    const name = Object.keys(node).find((key) => key !== ATTRIBUTES && key !== TEXT);
    if (name === undefined) return [];
    const inner: unknown = Reflect.get(node, name);
    return [
      {
        name: withoutPrefix(name),
        attributes: readAttributes(Reflect.get(node, ATTRIBUTES)),
        children: readElements(inner),
        text: readText(inner),
      },
    ];
  });
}

function readAttributes(value: unknown): Record<string, string> {
  if (typeof value !== "object" || value === null) return {};
  return Object.fromEntries(Object.entries(value).map(([key, text]) => [withoutPrefix(key), String(text)]));
}

function readText(nodes: unknown): string {
  if (!Array.isArray(nodes)) return "";
  return nodes
    .map((node: unknown) =>
      typeof node === "object" && node !== null ? String(Reflect.get(node, TEXT) ?? "") : "",
    )
    .join("")
    .trim();
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
