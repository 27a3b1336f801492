/** What the add-in shows about its functions and its place in Excel, in English. */
export const FUNCTIONS_EN_US = {
  "functions.tab": "Fieldsheet",
  "functions.group": "Numbers",
  "functions.pane": "Open pane",
  "functions.pane-tip": "Fill forms, explain a number, sign in.",
  "functions.refresh": "Refresh",
  "functions.refresh-tip": "Ask the server again for every Fieldsheet formula in this workbook.",
  "functions.description":
    "Central numbers, rules and forms for the workbooks your sales teams already have.",
  "functions.started": "Open the Fieldsheet tab to sign in, then type =KPI. in a cell.",
} as const;
