import { element } from "./element.ts";
import type { Texts } from "./texts.ts";

/** What the line says about the selected cell. */
export interface CellStatus {
  /** `B6`, or the range's address. */
  readonly address: string;
  readonly formula: string;
  readonly error: string | undefined;
  readonly comment: string | undefined;
}

/** The line under the workbook: the selected cell's formula, why it shows an error, and its comment. */
export interface StatusLine {
  readonly root: HTMLElement;
  show(cell: CellStatus, busy: boolean): void;
}

export function createStatusLine(texts: Texts): StatusLine {
  const address = element("span", { class: "cell" });
  const formula = element("span", { class: "formula" });
  const sentence = element("span", { class: "sentence", role: "status" });
  const comment = element("span", { class: "comment" });
  const state = element("span", { class: "state" });
  return {
    root: element("footer", { class: "status" }, address, formula, sentence, comment, state),
    show(cell, busy) {
      setText(address, cell.address);
      setText(formula, cell.formula);
      setText(sentence, cell.error ?? "");
      setText(comment, cell.comment ?? "");
      setText(state, busy ? texts.busy : texts.ready);
    },
  };
}

/** Screen readers speak a live line again whenever it is written, so it is written only when it changes. */
function setText(target: HTMLElement, text: string): void {
  if (target.textContent === text) return;
  target.textContent = text;
  target.title = text;
}
