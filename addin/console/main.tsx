import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { composeConsole } from "./compose-console.ts";
import { ConsoleApp } from "./ConsoleApp.tsx";

const place = document.getElementById("console");
if (!place) throw new Error("console.html has no element #console.");
createRoot(place).render(
  <StrictMode>
    <ConsoleApp services={composeConsole()} />
  </StrictMode>,
);
