import type { AddinLink, HostFacts } from "../host/addin-link.ts";
import { isSetSupported } from "../host/requirements.ts";
import type { BatchRequest, Entry } from "../host/wire.ts";
import { createAddinFrame } from "./addin-page.ts";
import { BRIDGE_PORT, type BridgePort } from "./bridge-port.ts";
import type { MountedAddin } from "./mounted-addin.ts";

const RESPONSE = 2;
const ENTRIES = 3;

/** One message of office.js's native bridge: a batch with the number its answer must carry. */
interface BridgeRequest {
  readonly id: number;
  readonly message: { readonly body: BatchRequest | string };
}

/**
 * Mounts an add-in page over plain http: in place of Microsoft's office.js loader the local server gives
 * it ours (`loader/office-loader.ts`), which starts Microsoft's Excel runtime on the bridge offered here.
 */
export function mountInPage(
  link: AddinLink,
  page: { readonly url: string; readonly container: HTMLElement; readonly title: string },
  facts: HostFacts,
): MountedAddin {
  const frame = createAddinFrame(page.container, page.title);
  const listeners: (() => void)[] = [];

  const open: BridgePort["open"] = (deliver) => {
    // A reloaded page opens anew: only its newest window is listened for.
    for (const unlisten of listeners.splice(0)) unlisten();
    listeners.push(link.listen((entries) => deliver(entriesMessage(entries))));
    return {
      send(text) {
        const request: BridgeRequest = JSON.parse(text);
        const { body } = request.message;
        const batch: BatchRequest = typeof body === "string" ? JSON.parse(body) : body;
        void link.answer(batch).then((response) => {
          const message = { statusCode: 200, headers: {}, body: JSON.stringify(response) };
          deliver(JSON.stringify({ id: request.id, type: RESPONSE, message }));
        });
      },
    };
  };
  const port: BridgePort = {
    facts,
    isSetSupported,
    loadSettings: () => link.documentSettings.all(),
    saveSettings: (json) => link.documentSettings.replace(JSON.parse(json)),
    open,
  };
  window[BRIDGE_PORT] = (asking) => (asking === frame.contentWindow ? port : undefined);

  frame.src = page.url;
  return {
    frame,
    unmount() {
      for (const unlisten of listeners.splice(0)) unlisten();
      delete window[BRIDGE_PORT];
      frame.remove();
    },
  };
}

function entriesMessage(entries: readonly Entry[]): string {
  return JSON.stringify({ type: ENTRIES, controlId: "", message: { entries } });
}
