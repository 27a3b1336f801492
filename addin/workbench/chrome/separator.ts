import { element } from "./element.ts";

const NARROWEST = 320;
const WIDEST = 720;
const STEP = 20;
const USUAL = 380;

/** The handle between sheet and pane: dragged, or moved with the arrow keys, Home and End. */
export function createSeparator(label: string, onWidth: (pixels: number) => void): HTMLElement {
  const separator = element("div", {
    class: "separator",
    role: "separator",
    tabindex: "0",
    "aria-orientation": "vertical",
    "aria-label": label,
    "aria-valuemin": String(NARROWEST),
    "aria-valuemax": String(WIDEST),
  });
  let width = USUAL;
  const resize = (pixels: number) => {
    width = Math.min(WIDEST, Math.max(NARROWEST, Math.round(pixels)));
    separator.setAttribute("aria-valuenow", String(width));
    onWidth(width);
  };
  resize(width);
  separator.addEventListener("keydown", (event) => {
    const target = keyTarget(event.key, width);
    if (target === null) return;
    event.preventDefault();
    resize(target);
  });
  separator.addEventListener("pointerdown", (event) => {
    // Captured, so that the add-in's frame does not swallow the movement.
    separator.setPointerCapture(event.pointerId);
  });
  separator.addEventListener("pointermove", (event) => {
    if (separator.hasPointerCapture(event.pointerId)) resize(window.innerWidth - event.clientX);
  });
  return separator;
}

/** The width a key asks for; the handle moves with its arrow, so left widens the pane. */
function keyTarget(key: string, width: number): number | null {
  if (key === "ArrowLeft") return width + STEP;
  if (key === "ArrowRight") return width - STEP;
  if (key === "Home") return NARROWEST;
  return key === "End" ? WIDEST : null;
}
