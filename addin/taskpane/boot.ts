// The cells must answer before the pane is drawn, so the pane's code comes after theirs, in its own chunk.
import("./main.tsx")
  .then(({ showPane }) => showPane())
  .catch((error: unknown) => {
    document.getElementById("shell-failed")?.removeAttribute("hidden");
    document.getElementById("shell-loading")?.setAttribute("hidden", "");
    reportError(error);
  });
