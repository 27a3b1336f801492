import type { BridgePort } from "../mount/bridge-port.ts";

/**
 * Stands in for Microsoft's office.js loader where that one gives up: over plain http. It starts Microsoft's
 * own Excel runtime, unmodified, on the bridge of the workbench window, and gives the few globals the loader
 * would have given. Served as a classic script in the page's head, so it imports no values and declares
 * nothing outside its block. Outside the workbench it reports no host, as office.js does in a plain browser.
 */
{
  const distUrl = "/office/";
  const excelRuntime = "excel-web-16.00.js";
  const flags = 1 | 2;
  const AsyncResultStatus = { Succeeded: "succeeded", Failed: "failed" };

  type Mapping = Record<string, (...args: never[]) => unknown>;
  interface HostInformation {
    readonly host: "Excel" | null;
    readonly platform: "OfficeOnline" | null;
    readonly addin: { readonly visibilityMode: "Taskpane" } | null;
  }
  interface NativeBridge {
    sendMessageToHost(text: string): void;
    /** Set by the runtime when it takes the bridge. */
    onMessageFromHost?(text: string): void;
  }
  interface LoaderWindow extends Window {
    Office?: object;
    Microsoft?: object;
    OSF?: object;
    CustomFunctions?: object;
    CustomFunctionMappings?: Record<string, unknown>;
  }

  const page: LoaderWindow = window;
  const port: BridgePort | undefined =
    window.parent === window ? undefined : window.parent.fieldsheetBridgePort?.(window);

  class Association {
    readonly mappings: Mapping = {};
    readonly #handlers: (() => void)[] = [];

    associate(idOrMap: string | Mapping, action?: (...args: never[]) => unknown): void {
      if (typeof idOrMap !== "string") {
        for (const [id, each] of Object.entries(idOrMap)) this.associate(id, each);
        return;
      }
      if (typeof action !== "function") throw new TypeError(`associate("${idOrMap}") needs a function.`);
      this.mappings[idOrMap.toUpperCase()] = action;
      for (const handler of this.#handlers) handler();
    }

    onchange(handler: () => void): void {
      this.#handlers.push(handler);
    }
  }

  const loadScript = (name: string) =>
    new Promise<void>((resolve, reject) => {
      const script = document.createElement("script");
      script.src = distUrl + name;
      script.addEventListener("load", () => resolve());
      script.addEventListener("error", () =>
        reject(new Error(`The workbench could not load ${script.src}.`)),
      );
      document.head.append(script);
    });

  /** An office.js method that answers its last argument; `work` returns why it failed, or null. */
  const asyncMethod =
    (work: () => string | null) =>
    (...args: unknown[]) => {
      const message = work();
      const answer =
        message === null
          ? { status: AsyncResultStatus.Succeeded }
          : { status: AsyncResultStatus.Failed, error: { name: "API Not Supported", message, code: 5001 } };
      const callback = args.at(-1);
      if (typeof callback === "function")
        queueMicrotask(() => void Reflect.apply(callback, undefined, [answer]));
    };

  const documentSettings = (from: BridgePort) => {
    const values = new Map(Object.entries<unknown>(from.loadSettings()));
    return {
      get: (name: string) => values.get(name) ?? null,
      set: (name: string, value: unknown) => void values.set(name, value),
      remove: (name: string) => void values.delete(name),
      saveAsync: asyncMethod(() => {
        from.saveSettings(JSON.stringify(Object.fromEntries(values)));
        return null;
      }),
      refreshAsync: asyncMethod(() => {
        values.clear();
        for (const [name, value] of Object.entries(from.loadSettings())) values.set(name, value);
        return null;
      }),
    };
  };

  const unsupported = (name: string) =>
    asyncMethod(() => `The workbench does not support Office.context.document.${name} over http.`);

  const contextOf = (from: BridgePort) => ({
    host: "Excel",
    platform: "OfficeOnline",
    displayLanguage: from.facts.locale,
    contentLanguage: from.facts.locale,
    isDialog: false,
    touchEnabled: false,
    commerceAllowed: true,
    diagnostics: { host: "Excel", platform: "OfficeOnline", version: "16.0.0.0" },
    requirements: { isSetSupported: (name: string, version?: string) => from.isSetSupported(name, version) },
    document: {
      mode: "readWrite",
      url: from.facts.documentUrl,
      settings: documentSettings(from),
      addHandlerAsync: unsupported("addHandlerAsync"),
      removeHandlerAsync: unsupported("removeHandlerAsync"),
      getSelectedDataAsync: unsupported("getSelectedDataAsync"),
      setSelectedDataAsync: unsupported("setSelectedDataAsync"),
    },
  });

  const start = async (): Promise<HostInformation> => {
    if (!port) return { host: null, platform: null, addin: null };
    const bridge: NativeBridge = { sendMessageToHost: (text) => line.send(text) };
    const line = port.open((text) => bridge.onMessageFromHost?.(text));
    Object.assign(page, { _richApiNativeBridge: bridge });
    // The texts use a namespace function that the runtime brings, so they come second.
    await loadScript(excelRuntime);
    await loadScript(`${port.facts.locale.toLowerCase()}/office_strings.js`);
    return { host: "Excel", platform: "OfficeOnline", addin: { visibilityMode: "Taskpane" } };
  };

  const functions = new Association();
  const actions = new Association();
  const mappings: Record<string, unknown> = page.CustomFunctionMappings ?? {};
  page.CustomFunctionMappings = mappings;
  page.CustomFunctions = {
    _association: functions,
    delayInitialization: () => void (mappings["__delay__"] = true),
    associate: (id: string | Mapping, action?: (...args: never[]) => unknown) => {
      functions.associate(id, action);
      delete mappings["__delay__"];
    },
  };

  const context = port ? contextOf(port) : {};
  const onReady = async (callback?: (info: HostInformation) => unknown) => {
    const info = await ready;
    await callback?.(info);
    return info;
  };
  const office = {
    context,
    HostType: { Excel: "Excel" },
    PlatformType: { OfficeOnline: "OfficeOnline" },
    AsyncResultStatus,
    Promise,
    actions: {
      _association: actions,
      associate: (id: string | Mapping, action?: (...args: never[]) => unknown) =>
        actions.associate(id, action),
    },
    onReady,
    onReadyInternal: onReady,
  };
  page.Office = office;
  page.Microsoft = { Office: { WebExtension: office } };
  page.OSF = {
    _OfficeAppFactory: {
      getHostInfo: () => ({ hostType: "excel", hostPlatform: "web", isRichClient: false, flags }),
      getContext: () => context,
    },
  };

  const ready = start();
  if (port) {
    // As office.js leaves a page inside Excel: no dialogs of the browser, no history of its own.
    for (const name of ["alert", "confirm", "prompt"]) {
      Reflect.set(window, name, () => {
        throw new Error(`Function window.${name} is not supported.`);
      });
    }
    Reflect.set(window.history, "pushState", null);
    Reflect.set(window.history, "replaceState", null);
  }
}
