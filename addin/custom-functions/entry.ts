import { pageSession } from "../api/page-session.ts";
import { pageCells } from "./page-cells.ts";
import { registerFunctions, whenLanguageKnown } from "./register.ts";

registerFunctions(pageCells);
whenLanguageKnown((language) => pageSession.setLanguage(language));
