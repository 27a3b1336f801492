import type { JsonPath } from "./json.ts";

/** A part of a text, from a position until another, exclusive. */
export type TextSpan = { readonly from: number; readonly until: number };

/**
 * Where the value at a path stands in a JSON text; of a path that leads on into nothing, the nearest that is there.
 * The text must be JSON.
 */
export function spanOfPath(text: string, path: JsonPath): TextSpan {
  let at = 0;
  let best: TextSpan = { from: 0, until: text.length };

  const skipBlanks = () => {
    while (at < text.length && " \t\r\n".includes(text.charAt(at))) at += 1;
  };

  const readString = (): string => {
    const from = at;
    at += 1;
    while (text.charAt(at) !== '"') at += text.charAt(at) === "\\" ? 2 : 1;
    at += 1;
    return String(JSON.parse(text.slice(from, at)));
  };

  const readMembers = (depth: number, onWay: boolean, close: "}" | "]"): void => {
    at += 1;
    skipBlanks();
    for (let position = 0; text.charAt(at) !== close; position += 1) {
      let key = String(position);
      if (close === "}") {
        key = readString();
        skipBlanks();
        at += 1;
      }
      readValue(depth + 1, onWay && path[depth] === key);
      skipBlanks();
      if (text.charAt(at) === ",") at += 1;
      skipBlanks();
    }
    at += 1;
  };

  const readValue = (depth: number, onWay: boolean): void => {
    skipBlanks();
    const from = at;
    const first = text.charAt(at);
    const before = best;
    if (first === "{") readMembers(depth, onWay, "}");
    else if (first === "[") readMembers(depth, onWay, "]");
    else if (first === '"') readString();
    else while (at < text.length && !" \t\r\n,]}".includes(text.charAt(at))) at += 1;
    // A member on the way has already said where it stands: it is nearer to the end of the path.
    if (onWay && before === best) best = { from, until: at };
  };

  readValue(0, true);
  return best;
}
