import { modelObject, type ModelObject } from "./model-object.ts";

/**
 * `Microsoft.InternalService.AddinInternalService`: office.js tells it on load that the page's ribbon
 * actions can be called. The workbench has no ribbon, so there is nothing to do.
 */
export const addinInternalService: ModelObject = modelObject(
  { name: "AddinInternalService", calls: { NotifyActionHandlerReady: () => undefined } },
  undefined,
);
