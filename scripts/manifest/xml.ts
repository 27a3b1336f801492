/** An element to be written. */
export type XmlNode = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[] | string;
};

/** An element with attributes, and children or a text. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly XmlNode[] | string = [],
): XmlNode {
  return { name, attributes, children };
}

/** The element as a document, two blanks a level. */
export function writeXml(root: XmlNode): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${write(root, "")}\n`;
}

function write({ name, attributes, children }: XmlNode, indent: string): string {
  const open = `${indent}<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escape(value)}"`)
    .join("")}`;
  if (typeof children === "string") return `${open}>${escape(children)}</${name}>`;
  if (children.length === 0) return `${open}/>`;
  const inner = children.map((child) => write(child, `${indent}  `)).join("\n");
  return `${open}>\n${inner}\n${indent}</${name}>`;
}

function escape(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
