/** The look of cells, as far as it is modelled. Colours are `#RRGGBB`; no fill is the empty text. */
export interface CellFormat {
  readonly fill: string;
  readonly color: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly fontSize: number;
  readonly horizontalAlignment: "General" | "Left" | "Center" | "Right";
  readonly wrapText: boolean;
}

export const plainFormat: CellFormat = {
  fill: "",
  color: "#000000",
  bold: false,
  italic: false,
  fontSize: 11,
  horizontalAlignment: "General",
  wrapText: false,
};
