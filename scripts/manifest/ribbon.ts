import { RIBBON_ICON_SIZES } from "./resources.ts";
import { element, type XmlNode } from "./xml.ts";

/** The action that the pane's page associates with the *Refresh* button. */
const REFRESH_ACTION = "refresh";

/** Excel's ribbon: one tab, one group, two buttons. */
export function ribbon(): XmlNode {
  return element("ExtensionPoint", { "xsi:type": "PrimaryCommandSurface" }, [
    element("CustomTab", { id: "Fieldsheet.Tab" }, [
      element("Group", { id: "Fieldsheet.Group" }, [
        named("Label", "Group.Label"),
        icon(),
        button(
          "Pane",
          element("Action", { "xsi:type": "ShowTaskpane" }, [named("SourceLocation", "Pane.Url")]),
        ),
        button(
          "Refresh",
          element("Action", { "xsi:type": "ExecuteFunction" }, [element("FunctionName", {}, REFRESH_ACTION)]),
        ),
      ]),
      named("Label", "Tab.Label"),
    ]),
  ]);
}

/** An element that names a resource. */
export function named(name: string, resid: string): XmlNode {
  return element(name, { resid });
}

function button(id: string, action: XmlNode): XmlNode {
  return element("Control", { "xsi:type": "Button", id: `Fieldsheet.${id}` }, [
    named("Label", `${id}.Label`),
    element("Supertip", {}, [named("Title", `${id}.Label`), named("Description", `${id}.Tip`)]),
    icon(),
    action,
  ]);
}

function icon(): XmlNode {
  return element(
    "Icon",
    {},
    RIBBON_ICON_SIZES.map((size) => element("bt:Image", { size: String(size), resid: `Icon.${size}` })),
  );
}
