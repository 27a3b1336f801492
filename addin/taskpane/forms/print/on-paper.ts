import { createContext } from "react";

/** Whether what is shown goes to people outside, who know nobody by a code. */
export const OnPaperContext = createContext(false);
