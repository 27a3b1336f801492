import { element } from "./element.ts";

/** Asks before something is lost. Resolves to what was chosen; Escape means no. */
export function confirmLoss(question: string, yes: string, no: string): Promise<boolean> {
  const keep = element("button", { value: "no" }, no);
  const lose = element("button", { value: "yes", class: "primary" }, yes);
  const form = element("form", { method: "dialog" }, keep, lose);
  const dialog = element("dialog", {}, element("p", {}, question), form);
  document.body.append(dialog);
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "yes");
    });
    dialog.showModal();
  });
}
