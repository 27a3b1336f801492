import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { composePane } from "./compose.ts";

/** Puts the pane in place of the shell that the page came with. */
export async function showPane(): Promise<void> {
  const place = document.getElementById("pane");
  if (!place) throw new Error("taskpane.html has no element #pane.");
  const services = await composePane();
  createRoot(place).render(
    <StrictMode>
      <App services={services} />
    </StrictMode>,
  );
}
