import { startWorkbench } from "./start-workbench.ts";

await startWorkbench(document.querySelector("#workbench") ?? document.body);
