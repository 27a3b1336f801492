/** A source file taken apart as far as rules about it need. */
export type SourceText = {
  /** The code with comments and literals blanked out, line by line in place. */
  readonly code: string;
  /** The literals: strings, and the fixed parts of templates. */
  readonly literals: readonly string[];
};

const REGEX_BEFORE = /(?:^|[(,=:[!&|?{};+\-*%<>~^]|\b(?:return|typeof|case|in|of|=>))\s*$/;

/**
 * Takes TypeScript apart without a compiler: comments, strings, templates (their `${…}` are code again) and regular
 * expressions. An apostrophe in the text of an element of JSX is no string, because a string ends on its line.
 */
export function readSource(text: string): SourceText {
  const code: string[] = [];
  const literals: string[] = [];
  const blank = (from: number, to: number): void => {
    code.push(text.slice(from, to).replaceAll(/[^\n]/g, " "));
  };
  /** For every open `${`, how many braces are open inside it. */
  const templates: number[] = [];
  let at = 0;
  const takeTemplate = (from: number): void => {
    let end = from;
    while (end < text.length && text[end] !== "`" && !text.startsWith("${", end)) {
      end += text[end] === "\\" ? 2 : 1;
    }
    literals.push(text.slice(from, end));
    blank(from, end);
    const opens = text.startsWith("${", end);
    code.push(opens ? "${" : "`");
    if (opens) templates.push(0);
    at = end + (opens ? 2 : 1);
  };
  while (at < text.length) {
    const rest = text.slice(at, at + 2);
    const char = rest[0] ?? "";
    if (rest === "//" || rest === "/*") {
      const found = text.indexOf(rest === "//" ? "\n" : "*/", at + 2);
      const end = found < 0 ? text.length : found + (rest === "//" ? 0 : 2);
      blank(at, end);
      at = end;
    } else if (char === '"' || char === "'") {
      const match = /^(["'])((?:\\.|(?!\1)[^\\\n])*)\1/.exec(text.slice(at, at + 5_000));
      if (match) {
        literals.push(match[2] ?? "");
        code.push(char, " ".repeat(match[0].length - 2), char);
      } else code.push(char);
      at += match ? match[0].length : 1;
    } else if (char === "/" && REGEX_BEFORE.test(code.slice(-40).join("").slice(-40))) {
      const match = /^\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*/.exec(text.slice(at, at + 2_000));
      if (match) blank(at, at + match[0].length);
      else code.push(char);
      at += match ? match[0].length : 1;
    } else if (char === "`") {
      code.push(char);
      takeTemplate(at + 1);
    } else if (char === "}" && templates.at(-1) === 0) {
      templates.pop();
      code.push(char);
      takeTemplate(at + 1);
    } else {
      const open = templates.at(-1);
      if (open !== undefined && char === "{") templates[templates.length - 1] = open + 1;
      if (open !== undefined && char === "}") templates[templates.length - 1] = open - 1;
      code.push(char);
      at += 1;
    }
  }
  return { code: code.join(""), literals };
}
