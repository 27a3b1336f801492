import { DEFAULT_LOCALE, localized, type ManifestUrls, resources } from "./resources.ts";
import { named, ribbon } from "./ribbon.ts";
import { element, type XmlNode, writeXml } from "./xml.ts";

/** What differs between one deployment's manifest and another's. */
export type ManifestOptions = {
  readonly id: string;
  /** Four numbers. */
  readonly version: string;
  readonly origin: string;
  readonly urls: ManifestUrls;
  /** Microsoft Entra's id of the app; sign-in is local where it is left out. */
  readonly clientId?: string;
};

const OFFICE = "http://schemas.microsoft.com/office";

/** The add-in-only manifest: custom functions and pane in one shared runtime, function ids dotted and no namespace. */
export function manifestXml(options: ManifestOptions): string {
  const { id, version, origin, urls } = options;
  const root = element(
    "OfficeApp",
    {
      xmlns: `${OFFICE}/appforoffice/1.1`,
      "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
      "xmlns:bt": `${OFFICE}/officeappbasictypes/1.0`,
      "xsi:type": "TaskPaneApp",
    },
    [
      element("Id", {}, id),
      element("Version", {}, version),
      element("ProviderName", {}, "Fieldsheet"),
      element("DefaultLocale", {}, DEFAULT_LOCALE),
      localized("DisplayName", "common.product"),
      localized("Description", "functions.description"),
      element("IconUrl", { DefaultValue: urls.icon(32) }),
      element("HighResolutionIconUrl", { DefaultValue: urls.icon(64) }),
      element("SupportUrl", { DefaultValue: urls.help }),
      element("AppDomains", {}, [element("AppDomain", {}, origin)]),
      element("Hosts", {}, [element("Host", { Name: "Workbook" })]),
      element("Requirements", {}, [
        element("Sets", { DefaultMinVersion: "1.1" }, [
          element("Set", { Name: "SharedRuntime", MinVersion: "1.1" }),
        ]),
      ]),
      element("DefaultSettings", {}, [element("SourceLocation", { DefaultValue: urls.pane })]),
      element("Permissions", {}, "ReadWriteDocument"),
      overrides(options),
    ],
  );
  return writeXml(root);
}

function overrides({ origin, urls, clientId }: ManifestOptions): XmlNode {
  return element(
    "VersionOverrides",
    { xmlns: `${OFFICE}/taskpaneappversionoverrides`, "xsi:type": "VersionOverridesV1_0" },
    [
      element("Hosts", {}, [
        element("Host", { "xsi:type": "Workbook" }, [
          element("Runtimes", {}, [element("Runtime", { resid: "Pane.Url", lifetime: "long" })]),
          element("AllFormFactors", {}, [customFunctions()]),
          element("DesktopFormFactor", {}, [
            element("GetStarted", {}, [
              named("Title", "GetStarted.Title"),
              named("Description", "GetStarted.Text"),
              named("LearnMoreUrl", "Help.Url"),
            ]),
            named("FunctionFile", "Pane.Url"),
            ribbon(),
          ]),
        ]),
      ]),
      resources(urls),
      ...(clientId === undefined ? [] : [webApplication(clientId, origin)]),
    ],
  );
}

function customFunctions(): XmlNode {
  return element("ExtensionPoint", { "xsi:type": "CustomFunctions" }, [
    element("Script", {}, [named("SourceLocation", "Pane.Url")]),
    element("Page", {}, [named("SourceLocation", "Pane.Url")]),
    element("Metadata", {}, [named("SourceLocation", "Functions.Url")]),
  ]);
}

function webApplication(clientId: string, origin: string): XmlNode {
  return element("WebApplicationInfo", {}, [
    element("Id", {}, clientId),
    element("Resource", {}, `api://${new URL(origin).host}/${clientId}`),
    element("Scopes", {}, [element("Scope", {}, "access_as_user")]),
  ]);
}
