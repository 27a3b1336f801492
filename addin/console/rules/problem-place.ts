import type { JsonPath } from "./json.ts";
import { spanOfPath } from "./json-position.ts";
import { fieldId } from "./fields/editor-context.ts";
import { JSON_TEXT } from "./JsonText.tsx";

/** Puts the focus on the field of a place, or of the nearest around it; false where there is none on the page. */
export function focusPlace(path: JsonPath): boolean {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const field = document.getElementById(fieldId(path.slice(0, depth)));
    if (field) {
      field.focus();
      field.scrollIntoView({ block: "center" });
      return true;
    }
  }
  return false;
}

/** Selects a place in the definition's text. */
export function selectPlace(path: JsonPath): void {
  const area = document.getElementById(JSON_TEXT);
  if (!(area instanceof HTMLTextAreaElement)) return;
  area.focus();
  try {
    const { from, until } = spanOfPath(area.value, path);
    area.setSelectionRange(from, until);
    const lines = area.value.slice(0, from).split("\n").length;
    area.scrollTop = (lines - 4) * (area.scrollHeight / area.value.split("\n").length);
  } catch {
    // A text that does not parse has no places yet; the focus is there.
  }
}
