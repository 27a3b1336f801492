/** Where the built task pane is served. */
export const TASKPANE_URL = "/taskpane.html";
/** The custom functions metadata, in Microsoft's JSON format. */
export const FUNCTIONS_URL = "/functions.json";
/** `_host_Info` flags: 1 one runtime for pane and functions, 2 custom functions. */
export const HOST_FLAGS = 1 | 2;

/** Makes the frame the add-in runs in; its page is set when the channel is ready. */
export function createAddinFrame(container: HTMLElement, title: string): HTMLIFrameElement {
  const frame = document.createElement("iframe");
  frame.title = title;
  frame.className = "addin-frame";
  container.append(frame);
  return frame;
}
