import { act, type ReactElement } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, vi } from "vitest";

/** Where a test shows something, and finds it again as a person would: by its label. */
export type DomPlace = {
  readonly show: (what: ReactElement) => Promise<void>;
  readonly element: () => HTMLElement;
  readonly control: (label: string) => HTMLElement | null;
  readonly button: (name: string | RegExp) => HTMLElement;
  readonly type: (control: Element | null, text: string) => Promise<void>;
  readonly press: (target: Element | null) => Promise<void>;
};

/** A place in the page for every test of a file, empty at its beginning and gone after it. */
export function useDomPlace(): DomPlace {
  let root: Root;
  let place: HTMLElement;
  beforeEach(() => {
    vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
    // The test's browser has none; what is reported here fails the test that caused it.
    vi.stubGlobal("reportError", (thrown: unknown) => {
      throw thrown;
    });
    // Nothing moves: an animation that is cut off would be an error of the test's browser.
    Object.defineProperty(Element.prototype, "animate", { value: undefined, configurable: true });
    place = document.createElement("div");
    document.body.append(place);
    root = createRoot(place);
  });
  afterEach(async () => {
    await act(async () => root.unmount());
    place.remove();
    document.body.replaceChildren();
    vi.unstubAllGlobals();
  });
  return {
    show: (what) => act(async () => root.render(what)),
    element: () => place,
    control: (label) => {
      const found = [...place.querySelectorAll("label")].find((one) => one.textContent?.startsWith(label));
      return (
        (found?.htmlFor ? document.getElementById(found.htmlFor) : null) ??
        place.querySelector<HTMLElement>(`[aria-label="${label}"]`)
      );
    },
    button: (name) => {
      const found = [...document.querySelectorAll<HTMLElement>("button, [role=menuitem]")].find((one) => {
        const said = one.getAttribute("aria-label") ?? one.textContent ?? "";
        return typeof name === "string" ? said === name : name.test(said);
      });
      if (!found) throw new Error(`There is no button ${String(name)}.`);
      return found;
    },
    type: (control, text) =>
      act(async () => {
        if (!(control instanceof HTMLInputElement) && !(control instanceof HTMLTextAreaElement))
          throw new Error("There is no text box to type into.");
        const prototype =
          control instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
        Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(control, text);
        control.dispatchEvent(new Event("input", { bubbles: true }));
      }),
    press: (target) =>
      act(async () => {
        if (!(target instanceof HTMLElement)) throw new Error("There is nothing to press.");
        target.click();
      }),
  };
}
