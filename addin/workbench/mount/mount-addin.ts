import type { AddinLink, HostFacts } from "../host/addin-link.ts";
import { mountInPage } from "./in-page-bridge.ts";
import type { MountedAddin } from "./mounted-addin.ts";
import { mountOverWebChannel } from "./web-channel.ts";

/** Mounts an add-in page the way the page's own protocol allows: https as on the web, http over the bridge. */
export function mountAddin(
  link: AddinLink,
  page: { readonly url: string; readonly container: HTMLElement; readonly title: string },
  facts: HostFacts,
): MountedAddin {
  return location.protocol === "https:"
    ? mountOverWebChannel(link, page, facts)
    : mountInPage(link, page, facts);
}
