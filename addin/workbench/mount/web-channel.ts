import type { AddinLink, HostFacts } from "../host/addin-link.ts";
import { shown } from "../host/json-shape.ts";
import { requirementMatrix } from "../host/requirements.ts";
import type { BatchRequest, Json } from "../host/wire.ts";
import { createAddinFrame, HOST_FLAGS } from "./addin-page.ts";
import type { MountedAddin } from "./mounted-addin.ts";
import { readRequest, RequestKind, ResponseKind, writeReply, type XdmRequest } from "./xdm-message.ts";

const RICH_API_BATCH = 93;
const SAVE_SETTINGS = 76;
const LOAD_SETTINGS = 75;
const UNSUPPORTED_METHOD = 5001;
const UNKNOWN_CALL = -4;
const EXCEL_WEB_APP = 16;
const DOCUMENT_SELECTION = 2;

/**
 * Mounts an add-in page as Excel on the web does: the page and office.js are Microsoft's and ours as
 * published, and talk to this window by `postMessage`. office.js trusts a host page only over https and
 * only on a Microsoft host name or the add-in's own, so workbook and add-in share a host name.
 */
export function mountOverWebChannel(
  link: AddinLink,
  page: { readonly url: string; readonly container: HTMLElement; readonly title: string },
  facts: HostFacts,
): MountedAddin {
  const conversation = crypto.randomUUID();
  const frame = createAddinFrame(page.container, page.title);
  const address = addinAddress(page.url, conversation, facts);
  const subscriptions = new Map<string, XdmRequest>();

  const reply = (request: XdmRequest, answer: { data: Json; kind?: number; error?: number }) =>
    frame.contentWindow?.postMessage(writeReply(request, conversation, answer), address.origin);

  const onMessage = (event: MessageEvent<unknown>) => {
    if (event.source !== frame.contentWindow || event.origin !== address.origin) return;
    const request = readRequest(event.data, conversation);
    if (request === null) return;
    if (request.kind === RequestKind.Subscribe) subscriptions.set(request.name, request);
    if (request.kind === RequestKind.Unsubscribe) subscriptions.delete(request.name);
    if (request.kind !== RequestKind.Invoke) {
      reply(request, { data: { Error: 0 } });
      return;
    }
    void answerInvocation(link, request, facts).then((data) =>
      reply(request, data === null ? { data, error: UNKNOWN_CALL } : { data }),
    );
  };
  window.addEventListener("message", onMessage);

  const unlisten = link.listen((entries) => {
    const selection = subscriptions.get("documentSelectionChanged");
    if (selection && entries.some(([, type]) => type === DOCUMENT_SELECTION)) {
      reply(selection, { data: {}, kind: ResponseKind.Event });
    }
    const subscribed = subscriptions.get("richApiMessage");
    if (subscribed) reply(subscribed, { data: { ArrayData: entries }, kind: ResponseKind.Event });
  });

  frame.src = address.href;
  return {
    frame,
    unmount() {
      unlisten();
      window.removeEventListener("message", onMessage);
      frame.remove();
    },
  };
}

function addinAddress(url: string, conversation: string, facts: HostFacts): URL {
  const address = new URL(url, location.href);
  // The seventh field turns Microsoft's telemetry script off, the eighth holds the flags.
  const info = ["Excel", "Web", "16.01", facts.locale, facts.appId, "", "disableLogging", HOST_FLAGS];
  address.searchParams.set("_host_Info", info.join("$"));
  // In this order: office.js reads the xdm information up to the end of the address.
  address.hash = `&_serializer_version=1&_xdm_Info=${conversation}|${facts.appId}|${location.origin}`;
  return address;
}

/** The answer to one call of the page; null where Excel on the web would not know the call. */
async function answerInvocation(link: AddinLink, request: XdmRequest, facts: HostFacts): Promise<Json> {
  switch (request.name) {
    case "ContextActivationManager_getAppContextAsync":
      return appContext(link, facts);
    case "ContextActivationManager_notifyHost":
    case "ContextActivationManager_notifyHostAsync":
      return {};
    case "executeMethod":
      return executeMethod(link, request.data);
    default:
      return null;
  }
}

async function executeMethod(link: AddinLink, data: XdmRequest["data"]): Promise<Json> {
  switch (data?.DdaMethod?.DispatchId) {
    case RICH_API_BATCH: {
      const batch: BatchRequest = JSON.parse(shown(data.ArrayData?.[4]));
      return { Version: 1, Error: 0, Data: [200, [], JSON.stringify(await link.answer(batch))] };
    }
    case SAVE_SETTINGS: {
      const sent = data.DdaSettingsMethod?.Properties ?? [];
      link.documentSettings.replace(Object.fromEntries(sent.map(([name, text]) => [name, JSON.parse(text)])));
      return { Version: 1, Error: 0 };
    }
    case LOAD_SETTINGS:
      return { Version: 1, Error: 0, Properties: { Settings: storedSettings(link) } };
    default:
      return { Version: 1, Error: UNSUPPORTED_METHOD };
  }
}

function appContext(link: AddinLink, facts: HostFacts): Json {
  return {
    _id: facts.appId,
    _appName: EXCEL_WEB_APP,
    _appVersion: "16.01",
    _appUILocale: facts.locale,
    _dataLocale: facts.locale,
    _docUrl: facts.documentUrl,
    _clientMode: 1,
    _settings: storedSettings(link).map(({ Name, Value }) => [Name, Value]),
    _reason: 0,
    _osfControlType: 1,
    _eToken: "",
    _correlationId: facts.appId,
    _appInstanceId: facts.appId,
    _requirementMatrix: JSON.stringify(requirementMatrix),
    _hostFullVersion: "16.0.0.0",
    _appMinorVersion: 0,
    _addinName: "Fieldsheet",
    _appDomains: [],
    _featureGates: {},
    _initialDisplayMode: 2,
    _wacHostEnvironment: "0",
  };
}

/** office.js writes and reads every setting as JSON text. */
function storedSettings(link: AddinLink): readonly { readonly Name: string; readonly Value: string }[] {
  const settings = Object.entries(link.documentSettings.all());
  return settings.map(([Name, value]) => ({ Name, Value: JSON.stringify(value) }));
}
