import { element } from "./element.ts";

const SHOWN_MS = 12_000;

/** Says something in a corner of the page for a while. */
export function notify(text: string): void {
  const notice = element("div", { class: "notice", role: "alert" }, text);
  document.body.append(notice);
  setTimeout(() => notice.remove(), SHOWN_MS);
}
