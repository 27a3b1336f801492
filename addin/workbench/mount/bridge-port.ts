import type { HostFacts } from "../host/addin-link.ts";
import type { Json } from "../host/wire.ts";

/**
 * What the workbench window offers to the loader in its add-in frame (same origin, plain http). Messages
 * are JSON text in both directions, because objects of one window must not live in another.
 */
export interface BridgePort {
  readonly facts: HostFacts;
  isSetSupported(name: string, version?: string): boolean;
  loadSettings(): { readonly [key: string]: Json };
  saveSettings(json: string): void;
  /** Opens the line; `deliver` gets every message to the add-in. */
  open(deliver: (text: string) => void): { send(text: string): void };
}

/** The name under which the workbench window holds a port for each of its add-in frames. */
export const BRIDGE_PORT = "fieldsheetBridgePort";

declare global {
  interface Window {
    /** The port for the frame with this window; absent outside the workbench. */
    [BRIDGE_PORT]?: (frame: Window) => BridgePort | undefined;
  }
}
