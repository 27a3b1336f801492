const CLOSED_BY_USER = 12_006;

/**
 * Opens Office's own window at a page of this origin and gives the text which that page sends back,
 * or undefined when the person closes it.
 */
export function openOfficeDialog(url: string): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    Office.context.ui.displayDialogAsync(
      url,
      { height: 60, width: 30, promptBeforeOpen: false },
      (opened) => {
        if (opened.status === Office.AsyncResultStatus.Failed) {
          reject(new Error(opened.error.message, { cause: opened.error }));
          return;
        }
        const dialog = opened.value;
        dialog.addEventHandler(Office.EventType.DialogMessageReceived, (event) => {
          dialog.close();
          if ("message" in event) resolve(event.message);
          else reject(new Error(`The window answered with error ${event.error}.`));
        });
        dialog.addEventHandler(Office.EventType.DialogEventReceived, (event) => {
          if ("error" in event && event.error === CLOSED_BY_USER) resolve(undefined);
          else
            reject(new Error(`The window stopped${"error" in event ? ` with error ${event.error}` : ""}.`));
        });
      },
    );
  });
}

/** Sends a text from a window that `openOfficeDialog` opened to the page that opened it. */
export function sendToOpener(message: string): void {
  Office.context.ui.messageParent(message);
}
